package dev.interleave.explore;

/**
 * Two accesses to one place, one of them a write, that nothing puts in an order: no lock, volatile,
 * start or join. On a machine the other thread may see them late, in another order, or never.
 *
 * @param place what is touched, such as {@code n}
 * @param first one thread, with what it does and the line
 * @param second the other
 */
public record Race(String place, String first, String second) {
  @Override
  public String toString() {
    return "data race on %s: %s, %s".formatted(place, first, second);
  }
}
