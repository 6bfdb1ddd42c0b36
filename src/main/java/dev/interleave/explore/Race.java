package dev.interleave.explore;

import java.util.List;
import java.util.stream.Stream;

/**
 * Two accesses to one place, one of them a write, that nothing puts in an order: no lock, volatile,
 * start or join. On a machine the other thread may see them late, in another order, or never.
 *
 * @param place what is touched, such as {@code n}
 * @param first one thread, with what it does and the line
 * @param second the other
 */
public record Race(String place, String first, String second) {
  /** Whether the other is between the same lines. */
  boolean isLike(Race other) {
    return place.equals(other.place) && lines().equals(other.lines());
  }

  private List<String> lines() {
    return Stream.of(first, second).map(Race::line).sorted().toList();
  }

  private static String line(String access) {
    return access.substring(access.lastIndexOf('('));
  }

  @Override
  public String toString() {
    return "data race on %s: %s, %s".formatted(place, first, second);
  }
}
