package dev.interleave.litmus;

import dev.interleave.explore.rewrite.StoppableCopy;
import dev.interleave.machine.Machine;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a test on this machine.
 *
 * @param cores cores that the JVM may use
 * @param wide whether the state has a field of 64 bits
 */
record LitmusFindings(
    LitmusProgram<?> plan,
    Counts counts,
    Explored explored,
    int cores,
    boolean wide,
    Machine machine) {

  static LitmusFindings of(LitmusProgram<?> plan) {
    return of(plan, Runtime.getRuntime().availableProcessors());
  }

  /** On one core threads take turns, so there is nothing to see and nothing is run. */
  static LitmusFindings of(LitmusProgram<?> plan, int cores) {
    var explored = Explored.of(plan);
    var counts = cores < 2 ? Counts.NONE : run(plan);
    return new LitmusFindings(plan, counts, explored, cores, Hardware.isWide(plan), Machine.look());
  }

  /** Code that uses what was made outside of it runs as it is, and its loops have no way out. */
  private static <S> Counts run(LitmusProgram<S> plan) {
    var copy = StoppableCopy.of(plan.lambdas());
    return copy.isEmpty()
        ? new Harness<>(plan, () -> {}).run()
        : new Harness<>(plan.in(copy.get()), copy.get()::stop).run();
  }

  long runs(String outcome) {
    return counts.runs().getOrDefault(outcome, 0L);
  }

  /** All outcomes that came, can be, or were asked for; the most frequent first. */
  List<String> outcomes() {
    var all =
        Stream.of(counts.runs().keySet(), explored.outcomes().keySet(), plan.grades().keySet());
    return all.flatMap(Set::stream)
        .distinct()
        .sorted(
            Comparator.comparing(this::runs).reversed().thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** An outcome of which nothing was said is interesting if no order ends so. */
  Grade grade(String outcome) {
    var said = plan.grades().get(outcome);
    if (said != null) return said;
    return explored.canBe(outcome) ? Grade.ACCEPTABLE : Grade.INTERESTING;
  }

  List<String> graded(Grade grade) {
    return outcomes().stream().filter(outcome -> grade(outcome) == grade).toList();
  }

  Set<String> beyond() {
    return counts.runs().keySet().stream()
        .filter(outcome -> !explored.canBe(outcome))
        .collect(Collectors.toUnmodifiableSet());
  }

  long violations() {
    return graded(Grade.FORBIDDEN).stream().mapToLong(this::runs).sum();
  }
}
