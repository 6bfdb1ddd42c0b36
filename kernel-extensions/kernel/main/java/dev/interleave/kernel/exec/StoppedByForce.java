package dev.interleave.kernel.exec;

/** Thrown into a thread that ignored its interruption. */
public final class StoppedByForce extends Error {
  private static final long serialVersionUID = 1L;

  /** Without a stack trace: the virtual machine throws it anywhere. */
  public StoppedByForce() {
    super("stopped by force", null, false, false);
  }
}
