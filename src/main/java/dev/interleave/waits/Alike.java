package dev.interleave.waits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Makes one row of virtual threads without a name that do the same at the same place. */
final class Alike {
  private Alike() {}

  static List<ThreadNow> gathered(List<ThreadNow> threads) {
    var rows = new LinkedHashMap<Object, List<ThreadNow>>();
    var holders = threads.stream().map(ThreadNow::holder).toList();
    for (var thread : threads) {
      boolean alone = !thread.name().startsWith("virtual thread ") || !thread.holds().isEmpty();
      Object key =
          alone || holders.contains(thread.id())
              ? thread.id()
              : List.of(
                  thread.cell(), thread.state(), thread.at(), thread.waitsFor(), thread.pool());
      rows.computeIfAbsent(key, any -> new ArrayList<>()).add(thread);
    }
    return rows.values().stream()
        .map(row -> row.size() == 1 ? row.getFirst() : row.getFirst().times(row.size()))
        .toList();
  }
}
