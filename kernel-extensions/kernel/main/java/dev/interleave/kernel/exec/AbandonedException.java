package dev.interleave.kernel.exec;

/** The cell's code could neither be interrupted nor stopped by force. */
public final class AbandonedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Thread thread;

  AbandonedException(Thread thread) {
    super("could not be stopped");
    this.thread = thread;
  }

  /** The thread that goes on. */
  public Thread thread() {
    return thread;
  }
}
