package dev.interleave.kernel.exec;

/** The cell's code could neither be interrupted nor stopped by force. */
public final class AbandonedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient CellFailure failure;

  AbandonedException(CellFailure failure) {
    super("could not be stopped");
    this.failure = failure;
  }

  /** What to tell the learner. */
  public CellFailure failure() {
    return failure;
  }
}
