package dev.interleave.states;

import dev.interleave.schedule.Segment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The states of many threads, found by time. */
final class Track {
  private final Map<Long, TreeMap<Long, Segment>> threads = new HashMap<>();

  /** Of two that begin at the same instant the longer one stays. */
  void add(long thread, Segment segment) {
    threads
        .computeIfAbsent(thread, id -> new TreeMap<>())
        .merge(segment.start(), segment, (one, two) -> one.end() < two.end() ? two : one);
  }

  /** A thread's segments that began between two readings, and the last one before. */
  Collection<Segment> between(long thread, long from, long to) {
    var all = threads.get(thread);
    if (all == null || from >= to) return List.of();
    var first = all.floorKey(from);
    return all.subMap(first == null ? from : first, to).values();
  }
}
