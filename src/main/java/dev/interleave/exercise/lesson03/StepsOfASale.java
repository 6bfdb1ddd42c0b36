package dev.interleave.exercise.lesson03;

import dev.interleave.exercise.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The steps in which an office counts a sale in a file that others count in too. */
final class StepsOfASale {
  private static final List<String> RIGHT =
      List.of("open", "lock", "read", "write", "release", "close");

  private StepsOfASale() {}

  /** What is not yet as asked of the order of six steps of a sale. */
  static List<Mismatch> mismatches(List<String> answer) {
    var steps = answer.stream().map(step -> step.strip().toLowerCase()).toList();
    if (!steps.stream().sorted().toList().equals(RIGHT.stream().sorted().toList()))
      return List.of(
          new Mismatch(
              "each of these once: " + RIGHT.stream().sorted().collect(Collectors.joining(", ")),
              String.join(", ", steps),
              "change the order alone"));
    var missed = new ArrayList<Mismatch>();
    later(missed, steps, "open", "lock", "a file must be open before it can be locked");
    later(missed, steps, "open", "read", "a file must be open before it can be read");
    later(missed, steps, "lock", "read", "another office may read between your read and your lock");
    later(missed, steps, "read", "write", "you cannot add one to a number that you have not read");
    later(missed, steps, "write", "release", "whoever waits for the lock reads at once");
    later(missed, steps, "release", "close", "what was opened first is closed last");
    return missed;
  }

  private static void later(
      List<Mismatch> missed, List<String> steps, String first, String then, String advice) {
    if (steps.indexOf(first) > steps.indexOf(then))
      missed.add(new Mismatch(first + " before " + then, then + " before " + first, advice));
  }
}
