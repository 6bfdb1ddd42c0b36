package dev.interleave.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps that come again at once, as in a loop that waits: told once, with the number of rounds.
 *
 * @param from the first step
 * @param length how many steps a round has
 * @param rounds how often they come; 1 for a step that does not
 */
record Fold(int from, int length, int rounds) {
  private static final int FEWEST_ROUNDS = 3;
  private static final int LONGEST = 32;

  /** All steps, in their order. */
  static List<Fold> of(List<?> steps) {
    var folds = new ArrayList<Fold>();
    for (int at = 0; at < steps.size(); ) {
      var fold = longest(steps, at);
      folds.add(fold);
      at = fold.end();
    }
    return folds;
  }

  private int end() {
    return from + length * rounds;
  }

  private static Fold longest(List<?> steps, int at) {
    var longest = new Fold(at, 1, 1);
    for (int length = 1; length <= LONGEST && at + 2 * length <= steps.size(); length++) {
      int rounds = rounds(steps, at, length);
      var fold = new Fold(at, length, rounds);
      if (rounds >= FEWEST_ROUNDS && fold.end() > longest.end()) longest = fold;
    }
    return longest;
  }

  private static int rounds(List<?> steps, int at, int length) {
    var first = steps.subList(at, at + length);
    int rounds = 1;
    for (int next = at + length; next + length <= steps.size(); next += length) {
      if (!steps.subList(next, next + length).equals(first)) break;
      rounds++;
    }
    return rounds;
  }
}
