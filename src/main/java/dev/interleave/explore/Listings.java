package dev.interleave.explore;

import dev.interleave.explore.Scene.Listing;
import dev.interleave.explore.engine.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the lines of cells that steps stand in, with some lines around them. */
final class Listings {
  private static final int AROUND = 3;

  private final Map<Integer, String> code = new TreeMap<>();
  private final Map<Integer, TreeSet<Integer>> lines = new TreeMap<>();

  void add(Site site, Host.Place place) {
    if (place.cell() == 0) return;
    code.computeIfAbsent(place.cell(), cell -> Host.get().code(site.source().replace('/', '.')));
    lines.computeIfAbsent(place.cell(), cell -> new TreeSet<>()).add(place.line());
  }

  void addAll(Listings others) {
    others.code.forEach(code::putIfAbsent);
    others.lines.forEach(
        (cell, more) -> lines.computeIfAbsent(cell, c -> new TreeSet<>()).addAll(more));
  }

  List<Listing> list() {
    var found = new ArrayList<Listing>();
    lines.forEach((cell, used) -> parts(cell, code.get(cell).lines().toList(), used, found));
    return found;
  }

  /** Lines with few others between them are one part. */
  private static void parts(int cell, List<String> all, TreeSet<Integer> used, List<Listing> to) {
    int first = -1;
    int last = -1;
    for (int line : used) {
      if (first >= 0 && line - last > 2 * AROUND + 1) {
        to.add(part(cell, all, first, last));
        first = -1;
      }
      if (first < 0) first = line;
      last = line;
    }
    if (first >= 0) to.add(part(cell, all, first, last));
  }

  private static Listing part(int cell, List<String> all, int first, int last) {
    int from = Math.max(0, first - 1 - AROUND);
    int to = Math.min(all.size(), last + AROUND);
    while (from < first - 1 && from < to && all.get(from).isBlank()) from++;
    while (to > last && to > from && all.get(to - 1).isBlank()) to--;
    return new Listing(cell, from + 1, List.copyOf(all.subList(Math.min(from, to), to)));
  }
}
