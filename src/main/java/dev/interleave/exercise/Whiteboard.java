package dev.interleave.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two keepers who read from and write to one board, step by step, in an order that is given. */
final class Whiteboard {
  private static final List<String> DAY = List.of("reads", "writes", "reads", "writes");
  private static final int LEAST = 2;

  private final Map<String, Integer> slips = new LinkedHashMap<>();
  private int visitors;

  private Whiteboard() {}

  /** Facts about an order of eight steps that should lose half of four visitors. */
  static List<Fact> facts(Object answer) {
    var steps = ((List<?>) answer).stream().map(Whiteboard::plain).toList();
    var facts = new ArrayList<Fact>();
    for (var keeper : List.of("a", "b")) {
      var own = steps.stream().filter(step -> step.startsWith(keeper + " ")).toList();
      var day = DAY.stream().map(verb -> keeper + " " + verb).toList();
      if (!own.equals(day)) facts.add(otherDay(keeper, own));
    }
    if (facts.isEmpty() && steps.size() != 2 * DAY.size())
      facts.add(
          new Fact(
              "eight steps, four of each keeper",
              steps.size() + " steps",
              "leave out what is neither a step of A nor of B"));
    if (facts.isEmpty()) ending(facts, steps);
    return facts;
  }

  private static String plain(Object step) {
    return String.valueOf(step).strip().toLowerCase().replaceAll("\\s+", " ");
  }

  private static Fact otherDay(String keeper, List<String> own) {
    var name = keeper.toUpperCase();
    var did = own.stream().map(step -> step.substring(2)).toList();
    return new Fact(
        name + " does reads, writes, reads, writes",
        name + " does " + (did.isEmpty() ? "nothing" : String.join(", ", did)),
        "mix the two keepers' steps, but keep the order of each");
  }

  private static void ending(List<Fact> facts, List<String> steps) {
    int end = played(steps);
    if (end != LEAST)
      facts.add(
          new Fact(
              "a board that ends at " + LEAST,
              "it ends at %d: %s".formatted(end, lost(4 - end)),
              "let both read the same number before either of them writes"));
  }

  private static String lost(int visitors) {
    return visitors == 0 ? "nobody is lost" : visitors + " of 4 are lost";
  }

  /** What is on the board after these steps. */
  static int played(List<String> steps) {
    var board = new Whiteboard();
    steps.forEach(board::step);
    return board.visitors;
  }

  private void step(String step) {
    var keeper = step.substring(0, 1);
    if (step.endsWith("reads")) slips.put(keeper, visitors);
    else visitors = slips.get(keeper) + 1;
  }
}
