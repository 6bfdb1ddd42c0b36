package dev.interleave.kernel.rewrite;

/** Stands in for {@code System.exit} in the code of cells: the cell ends, the kernel lives. */
public final class ExitCall extends Error {
  private static final long serialVersionUID = 1L;

  private ExitCall(int status) {
    super(
        "System.exit("
            + status
            + ") would end the kernel and all its variables, so only this thread was ended. To start afresh, restart the kernel.");
  }

  /** Called by the code of cells in place of {@code System.exit(int)}. */
  public static void exit(int status) {
    throw new ExitCall(status);
  }

  /** Called by the code of cells in place of {@code Runtime.exit(int)}. */
  public static void exit(Runtime runtime, int status) {
    throw new ExitCall(status);
  }

  /** Called by the code of cells in place of {@code Runtime.halt(int)}. */
  public static void halt(Runtime runtime, int status) {
    throw new ExitCall(status);
  }
}
