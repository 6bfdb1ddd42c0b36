package dev.interleave.exercise.lesson02;

import dev.interleave.exercise.Mismatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two keepers who read from and write to one board, step by step, in an order that is given. */
final class LostVisitors {
  private static final List<String> DAY = List.of("reads", "writes", "reads", "writes");
  private static final int LEAST = 2;

  private final Map<String, Integer> slips = new LinkedHashMap<>();
  private int visitors;

  private LostVisitors() {}

  /** What is not yet as asked of an order of eight steps that should lose half of four visitors. */
  static List<Mismatch> mismatches(List<String> answer) {
    var steps = answer.stream().map(LostVisitors::plain).toList();
    var missed = new ArrayList<Mismatch>();
    for (var keeper : List.of("a", "b")) {
      var own = steps.stream().filter(step -> step.startsWith(keeper + " ")).toList();
      var day = DAY.stream().map(verb -> keeper + " " + verb).toList();
      if (!own.equals(day)) missed.add(otherDay(keeper, own));
    }
    if (missed.isEmpty() && steps.size() != 2 * DAY.size())
      missed.add(
          new Mismatch(
              "eight steps, four of each keeper",
              steps.size() + " steps",
              "leave out what is neither a step of A nor of B"));
    if (missed.isEmpty()) ending(missed, steps);
    return missed;
  }

  private static String plain(String step) {
    return step.strip().toLowerCase().replaceAll("\\s+", " ");
  }

  private static Mismatch otherDay(String keeper, List<String> own) {
    var name = keeper.toUpperCase();
    var did = own.stream().map(step -> step.substring(2)).toList();
    return new Mismatch(
        name + " does reads, writes, reads, writes",
        name + " does " + (did.isEmpty() ? "nothing" : String.join(", ", did)),
        "mix the two keepers' steps, but keep the order of each");
  }

  private static void ending(List<Mismatch> missed, List<String> steps) {
    int end = played(steps);
    if (end != LEAST)
      missed.add(
          new Mismatch(
              "a board that ends at " + LEAST,
              "it ends at %d: %s".formatted(end, lost(4 - end)),
              "let both read the same number before either of them writes"));
  }

  private static String lost(int visitors) {
    return visitors == 0 ? "nobody is lost" : visitors + " of 4 are lost";
  }

  /** What is on the board after these steps. */
  static int played(List<String> steps) {
    var board = new LostVisitors();
    steps.forEach(board::step);
    return board.visitors;
  }

  private void step(String step) {
    var keeper = step.substring(0, 1);
    if (step.endsWith("reads")) slips.put(keeper, visitors);
    else visitors = slips.get(keeper) + 1;
  }
}
