package dev.interleave.states;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;

/** Turns JFR's instants into readings of the lab's clock, along the line between two anchors. */
final class JfrClock {
  private static final long SECOND = 1_000_000_000;

  private final TreeMap<Long, Long> readings = new TreeMap<>();

  static long nanos(Instant instant) {
    return instant.getEpochSecond() * SECOND + instant.getNano();
  }

  void add(RecordedEvent anchor) {
    readings.put(nanos(anchor.getStartTime()), anchor.getLong("reading"));
  }

  /** The lab's reading at a JFR instant, in nanoseconds. */
  long reading(long at) {
    var before = readings.floorEntry(at);
    var after = readings.higherEntry(at);
    if (before == null) return after.getValue() - (after.getKey() - at);
    if (after == null) return before.getValue() + (at - before.getKey());
    return before.getValue() + Math.round((at - before.getKey()) * rate(before, after));
  }

  private static double rate(Map.Entry<Long, Long> before, Map.Entry<Long, Long> after) {
    return (double) (after.getValue() - before.getValue()) / (after.getKey() - before.getKey());
  }
}
