package dev.interleave.explore;

import java.util.List;
import java.util.stream.Collectors;

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

  /** The steps in one line. */
  public String words() {
    return moves.stream().map(Move::toString).collect(Collectors.joining(", "));
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
