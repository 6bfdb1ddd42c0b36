package dev.interleave.finding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run, a comparison or a sweep, as a conclusion reads it.
 *
 * @param ways its ways, the baseline first; one at least
 */
public record Evidence(List<Way> ways) {
  /** Takes a copy. */
  public Evidence {
    ways = List.copyOf(ways);
  }

  /** For tests: speedups of 1, of the next count of threads, and so on. */
  public static Evidence of(Way... ways) {
    return new Evidence(Arrays.asList(ways));
  }

  /** The way with this label. */
  public Optional<Way> named(String label) {
    return ways.stream().filter(way -> way.label().equals(label)).findFirst();
  }

  /** The way with so many threads, if its speedup can be used. */
  public Optional<Way> at(int threads) {
    return usable().filter(way -> way.threads() == threads).findFirst();
  }

  /** The ways whose speedup is not rejected. */
  public Stream<Way> usable() {
    return ways.stream().filter(way -> !way.speedup().isRejected());
  }

  /** The way with the most threads, if its speedup can be used. */
  public Optional<Way> last() {
    return usable().max(Comparator.comparing(Way::threads));
  }
}
