package dev.interleave.model;

/**
 * Gustafson's law: if the problem <em>grows</em> with the machine so that the time stays the same,
 * the speedup is {@code n - s (n - 1)}. J. L. Gustafson, "Reevaluating Amdahl's Law",
 * Communications of the ACM 31(5), 1988.
 *
 * @param serial the share of the time <em>on n workers</em> that is serial, 0 to 1; Amdahl's share
 *     is of the time on one
 */
public record Gustafson(double serial) implements Law {

  /**
   * @throws IllegalArgumentException if {@code serial} is not between 0 and 1
   */
  public Gustafson {
    Check.share("serial share", serial);
  }

  @Override
  public String name() {
    return "Gustafson, %s serial".formatted(Text.percent(serial));
  }

  @Override
  public double speedup(double workers) {
    return workers - serial * (Check.workers(workers) - 1);
  }

  @Override
  public String toString() {
    return "%s: each further worker adds %s".formatted(name(), Text.of(1 - serial));
  }
}
