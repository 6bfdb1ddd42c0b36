package dev.interleave.explore;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One order, step by step.
 *
 * @param moves its steps
 * @param end how it ended, in words
 * @param bad whether that is bad
 * @param printed what the code printed
 * @param choices the numbers of the threads, in the order in which they moved
 */
public record Order(
    List<Move> moves, String end, boolean bad, String printed, List<Integer> choices) {
  /**
   * A step.
   *
   * @param thread who took it
   * @param what what it did, in words: {@code reads n = 0}
   * @param cell the cell whose code did it; 0 if unknown
   * @param line its line; 0 if unknown
   */
  public record Move(String thread, String what, int cell, int line) {
    @Override
    public String toString() {
      return thread + " " + what;
    }
  }

  /** The steps in one line. */
  public String words() {
    return moves.stream().map(Move::toString).collect(Collectors.joining(", "));
  }

  /** A line for each step, and how it ends. */
  @Override
  public String toString() {
    int width = moves.stream().mapToInt(move -> move.thread().length()).max().orElse(0);
    var line = "%3d  %-" + Math.max(1, width) + "s  %s";
    var lines =
        IntStream.range(0, moves.size())
            .mapToObj(i -> line.formatted(i + 1, moves.get(i).thread(), moves.get(i).what()));
    return lines.collect(Collectors.joining("\n")) + "\n     " + end;
  }
}
