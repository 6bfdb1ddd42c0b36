package dev.interleave.lease;

import java.nio.channels.FileLock;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The locks of some cores, one for each. Only who stands at the front of the line collects any, so
 * two never hold what the other one waits for.
 */
final class CoreLocks {
  private final LockFile file;
  private final BitSet granted;
  private final int wanted;
  private final Map<Integer, FileLock> held = new TreeMap<>();

  /**
   * @param granted numbers of the CPUs to choose from
   * @param wanted how many of them
   */
  CoreLocks(LockFile file, BitSet granted, int wanted) {
    this.file = file;
    this.granted = granted;
    this.wanted = Math.min(wanted, granted.cardinality());
  }

  /** Takes what is free of what is missing. Returns whether nothing is missing any more. */
  boolean complete() {
    granted.stream().filter(cpu -> !held.containsKey(cpu)).forEach(this::take);
    return held.size() == wanted;
  }

  private void take(int cpu) {
    if (held.size() < wanted) file.take(cpu).ifPresent(lock -> held.put(cpu, lock));
  }

  /** The numbers of the CPUs that are held. */
  BitSet cpus() {
    var cpus = new BitSet();
    held.keySet().forEach(cpus::set);
    return cpus;
  }

  /** Gives all of them back; twice does no harm. */
  void release() {
    held.values().forEach(LockFile::release);
    held.clear();
  }
}
