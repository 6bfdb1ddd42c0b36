package dev.interleave.waits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Threads of which each waits for what the next one holds, round to the first: deadlocks. */
final class Rings {
  private final Map<Long, ThreadNow> byId = new HashMap<>();
  private final Set<Long> members = new LinkedHashSet<>();

  private Rings(List<ThreadNow> threads) {
    threads.forEach(thread -> byId.put(thread.id(), thread));
    for (var thread : threads) {
      var ring = from(thread);
      members.addAll(ring);
    }
  }

  /** The same threads, those of rings marked. */
  static List<ThreadNow> marked(List<ThreadNow> threads) {
    var members = new Rings(threads).members;
    return threads.stream()
        .map(thread -> members.contains(thread.id()) ? thread.inRing() : thread)
        .toList();
  }

  private List<Long> from(ThreadNow first) {
    var path = new ArrayList<Long>();
    for (var next = first; next != null; next = byId.get(next.holder())) {
      int seen = path.indexOf(next.id());
      if (seen >= 0) return path.subList(seen, path.size());
      path.add(next.id());
    }
    return List.of();
  }
}
