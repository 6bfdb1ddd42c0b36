package dev.interleave.litmus;

import java.util.Map;

/**
 * What came of the runs on real cores.
 *
 * @param runs each outcome with its number of runs
 * @param nanos how long they took
 * @param stuck the thread that did not come back from its last run, by name; null if all did
 */
record Counts(Map<String, Long> runs, long nanos, String stuck) {
  static final Counts NONE = new Counts(Map.of(), 0, null);

  long total() {
    return runs.values().stream().mapToLong(Long::longValue).sum();
  }
}
