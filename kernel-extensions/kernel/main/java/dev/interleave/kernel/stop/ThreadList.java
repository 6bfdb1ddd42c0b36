package dev.interleave.kernel.stop;

/** The living threads of cells. */
public final class ThreadList {
  private ThreadList() {}

  /** One line for each thread of a cell. */
  public static String describe() {
    return "";
  }

  /** Stops the threads that cells have left running. */
  public static String stopLeftovers() {
    return "";
  }
}
