package dev.interleave.explore;

import java.util.List;

/**
 * A step of an order.
 *
 * @param by the number of the thread that took it
 * @param thread its name
 * @param what what it did, in words: {@code reads n = 0}
 * @param kind the same as one of few kinds
 * @param label the same as short as it gets: {@code n → 0}
 * @param cell the cell whose code did it; 0 if unknown
 * @param line its line; 0 if unknown
 * @param leaves whether it is a switch: it left a thread that could have gone on
 * @param waiting who could not move while it was taken, and why
 * @param values what is shared after it, in the order of {@link Scene#places}
 */
public record Move(
    int by,
    String thread,
    String what,
    Kind kind,
    String label,
    int cell,
    int line,
    boolean leaves,
    List<Waiting> waiting,
    List<String> values) {

  /** What a step can be. */
  public enum Kind {
    READ,
    WRITE,
    LOCK,
    CALL,
    PAUSE
  }

  /**
   * A thread that does not move.
   *
   * @param by its number
   * @param why what it waits for, in words
   * @param turns whether it could move, but only to the same states again
   */
  public record Waiting(int by, String why, boolean turns) {
    /** One that cannot move. */
    public Waiting(int by, String why) {
      this(by, why, false);
    }
  }

  Move values(List<String> after) {
    return new Move(by, thread, what, kind, label, cell, line, leaves, waiting, after);
  }

  @Override
  public String toString() {
    return thread + " " + what;
  }
}
