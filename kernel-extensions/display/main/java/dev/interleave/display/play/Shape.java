package dev.interleave.display.play;

import dev.interleave.work.Sizes;
import java.util.List;
import java.util.function.Supplier;

/** How large forty tasks are. */
enum Shape {
  UNIFORM("uniform", "Sizes.uniform(40, 15)", () -> Sizes.uniform(40, 15)),
  RAMP("ramp", "Sizes.ramp(40, 1, 30)", () -> Sizes.ramp(40, 1, 30)),
  FIRST_HEAVY("first heavy", "Sizes.firstHeavy(40, 5, 50)", () -> Sizes.firstHeavy(40, 5, 50)),
  GIANT_LAST("giant last", "Sizes.giantLast(40, 8, 250)", () -> Sizes.giantLast(40, 8, 250)),
  LOGNORMAL("lognormal", "Sizes.lognormal(40, 10, 1, 7)", () -> Sizes.lognormal(40, 10, 1, 7));

  private final String label;
  final String code;
  private final Supplier<List<Integer>> sizes;

  Shape(String label, String code, Supplier<List<Integer>> sizes) {
    this.label = label;
    this.code = code;
    this.sizes = sizes;
  }

  List<Integer> sizes() {
    return sizes.get();
  }

  @Override
  public String toString() {
    return label;
  }
}
