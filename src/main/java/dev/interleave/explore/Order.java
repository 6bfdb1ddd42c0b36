package dev.interleave.explore;

import java.util.List;

/**
 * One order, step by step.
 *
 * @param moves its steps
 * @param end how it ended, in words
 * @param bad whether that is bad
 * @param printed what the code printed
 * @param choices the numbers of the threads, in the order in which they moved
 * @param scene what the steps have around them
 */
public record Order(
    List<Move> moves, String end, boolean bad, String printed, List<Integer> choices, Scene scene) {

  Order lost(int after) {
    return new Order(moves, end, bad, printed, choices, scene.lost(after));
  }

  /** The steps in one line; those of a loop once, with the number of its rounds. */
  public String words() {
    return String.join(", ", told());
  }

  List<String> told() {
    var steps = moves.stream().map(Move::toString).toList();
    return Fold.of(steps).stream().map(fold -> told(fold, steps)).toList();
  }

  private static String told(Fold fold, List<String> steps) {
    var round = String.join(", ", steps.subList(fold.from(), fold.from() + fold.length()));
    return fold.rounds() == 1 ? round : "%,d times (%s)".formatted(fold.rounds(), round);
  }

  /** How many times a thread was left that could have gone on. */
  public int switches() {
    return (int) moves.stream().filter(Move::leaves).count();
  }

  /** A line for each step with the shared values after it, and how it ends. */
  @Override
  public String toString() {
    return new OrderText(this).write();
  }
}
