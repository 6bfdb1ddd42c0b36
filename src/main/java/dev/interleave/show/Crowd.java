package dev.interleave.show;

/**
 * Several tasks that are drawn as one bar, since each is too short to be seen or since they
 * overlap.
 *
 * @param row where
 * @param from when the bar begins, in nanoseconds
 * @param to when it ends
 * @param tasks how many of them began in it
 * @param busy share of the row's time that they took, in percent; 1 to 100
 */
public record Crowd(int row, long from, long to, int tasks, int busy) {
  /** Whether both are one bar. */
  boolean continues(Crowd earlier) {
    return earlier.row == row && earlier.to == from && earlier.busy == busy;
  }

  Crowd after(Crowd earlier) {
    return new Crowd(row, earlier.from, to, earlier.tasks + tasks, busy);
  }
}
