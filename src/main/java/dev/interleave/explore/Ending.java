package dev.interleave.explore;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One way in which orders end.
 *
 * @param what in words: {@code n = 1}, {@code deadlock}
 * @param orders how many orders end so
 * @param bad whether that is bad
 */
public record Ending(String what, int orders, boolean bad) {
  static Stream<Ending> byNumber(Map<String, Integer> counts, boolean bad) {
    return counts.entrySet().stream()
        .map(count -> new Ending(count.getKey(), count.getValue(), bad))
        .sorted(Comparator.comparingInt(Ending::orders).reversed().thenComparing(Ending::what));
  }
}
