package dev.interleave;

/** A run that waits for a guess. Nothing is wrong, so it has words and no frames. */
public final class MissingGuess extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  MissingGuess(String what) {
    super(
        ("This run waits for your guess: %s.\n"
                + "Put a number in place of null in the cell above, run that cell, and then this"
                + " one again. A wrong one is welcome; without one you only watch.\n"
                + "To go on without guessing, run withoutGuesses() in a cell.")
            .formatted(what));
    setStackTrace(new StackTraceElement[0]);
  }
}
