package dev.interleave.sim;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An input for properties that hold for every input. All tiny ones are tried first and in order, so
 * a failing property is reported with a smallest counterexample; seeded random ones follow.
 */
record Case(int workers, long[] sizes) {
  private static final Policy[] POLICIES = {
    Policy.CONTIGUOUS,
    Policy.CYCLIC,
    Policy.chunked(1),
    Policy.chunked(3),
    Policy.GUIDED,
    Policy.SHARED_QUEUE,
    Policy.LARGEST_FIRST,
    Policy.WORK_STEALING,
    Policy.workStealing(42)
  };

  /** Policies that never leave a worker idle while a task waits. */
  static final Policy[] GREEDY = {
    Policy.SHARED_QUEUE, Policy.LARGEST_FIRST, Policy.WORK_STEALING, Policy.workStealing(42)
  };

  static void forAll(Consumer<Case> property) {
    Stream.concat(tiny(4, 3), random(300, 60, 1000)).forEach(c -> c.check(property));
  }

  /** Cases whose exact optimum is found by trying everything. */
  static void forAllSmall(Consumer<Case> property) {
    Stream.concat(tiny(5, 3), random(300, 9, 30)).forEach(c -> c.check(property));
  }

  static void forAllPolicies(Consumer<Simulation> property) {
    var costs = new Costs(2, 3, 5);
    for (var policy : POLICIES) {
      forAll(c -> property.accept(c.run(policy)));
      forAll(c -> property.accept(Simulator.run(policy, c.workers, c.sizes, costs)));
    }
  }

  Simulation run(Policy policy) {
    return Simulator.run(policy, workers, sizes);
  }

  long makespan(Policy policy) {
    return run(policy).makespan().nanos();
  }

  private void check(Consumer<Case> property) {
    try {
      property.accept(this);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("fails for " + this + ": " + e.getMessage(), e);
    }
  }

  /** Every list of up to {@code longest} sizes from 0 to {@code largest}, on 1 to 4 workers. */
  private static Stream<Case> tiny(int longest, int largest) {
    return IntStream.rangeClosed(1, longest)
        .boxed()
        .flatMap(
            n -> IntStream.range(0, power(largest + 1, n)).mapToObj(i -> digits(i, n, largest)))
        .flatMap(sizes -> IntStream.rangeClosed(1, 4).mapToObj(m -> new Case(m, sizes)));
  }

  private static int power(int base, int exponent) {
    return (int) Math.pow(base, exponent);
  }

  private static long[] digits(int number, int count, int largest) {
    var digits = new long[count];
    for (int i = 0, left = number; i < count; i++, left /= largest + 1)
      digits[i] = left % (largest + 1);
    return digits;
  }

  private static Stream<Case> random(int count, int longest, int largest) {
    var random = new SplittableRandom(7);
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Case(
                random.nextInt(1, 9),
                random.longs(random.nextInt(1, longest + 1), 0, largest + 1).toArray()));
  }

  @Override
  public String toString() {
    return "%d workers, sizes %s".formatted(workers, Arrays.toString(sizes));
  }
}
