package dev.interleave.explore;

import java.util.Arrays;

/**
 * Finds the step of a bad order after which no order can end well any more. For that it has to hear
 * of every order, depth first.
 */
final class Hope {
  private int[] last = {};
  private int[] watched = {};

  /** With how many first steps of the last order a good one was seen; -1 for none. */
  private int shared = -1;

  private int hopeful = -1;

  void clear() {
    last = new int[0];
    watched = last;
    shared = -1;
    hopeful = -1;
  }

  /** An order has ended. */
  void ended(int[] choices, boolean well) {
    shared = well ? choices.length : Math.min(shared, common(last, choices));
    if (well) hopeful = Math.max(hopeful, common(watched, choices));
    last = choices;
  }

  /** The order that ended last, a bad one, is of interest. */
  void watch(int[] choices) {
    watched = choices;
    hopeful = shared;
  }

  /** After how many of its steps no order ended well. */
  int lost() {
    return hopeful + 1;
  }

  private static int common(int[] one, int[] other) {
    int differ = Arrays.mismatch(one, other);
    return differ < 0 ? one.length : differ;
  }
}
