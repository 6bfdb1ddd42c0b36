package dev.interleave.explore;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the steps of an order have around them.
 *
 * @param threads the names of the threads, by number
 * @param places what the threads share, by the names that a learner would use
 * @param before the values there before the first step
 * @param waiting who waits for ever, and for what
 * @param code the lines of cells that the steps stand in
 * @param lost after how many steps no order could end well any more: 0 if none ever could; {@link
 *     #UNKNOWN} where not every order was run, or this one ends well
 */
public record Scene(
    List<String> threads,
    List<String> places,
    List<String> before,
    List<Move.Waiting> waiting,
    List<Listing> code,
    int lost) {
  /** For {@link #lost}. */
  public static final int UNKNOWN = -1;

  /**
   * Lines of a cell that follow each other.
   *
   * @param cell the number of its run
   * @param first the number of the first line
   */
  public record Listing(int cell, int first, List<String> lines) {}

  Scene lost(int after) {
    return new Scene(threads, places, before, waiting, code, after);
  }

  /** The places whose values change, by number. */
  public List<Integer> changing(List<Move> moves) {
    return IntStream.range(0, places.size())
        .filter(i -> moves.stream().anyMatch(m -> !m.values().get(i).equals(before.get(i))))
        .boxed()
        .toList();
  }
}
