package dev.interleave.kernel;

import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/**
 * The words that every cell knows: {@code display}, {@code updateDisplay}, {@code render} and the
 * rest of JJava's, and {@code clearOutput}. All may be called from any thread; what they show
 * appears under the cell that started the thread.
 */
public final class Notebook extends BaseNotebookStatics {
  private Notebook() {}

  /** Clears what the cell has shown so far. Returns at once. */
  public static void clearOutput() {
    clearOutput(false);
  }

  /**
   * Clears what the cell has shown so far. Returns at once.
   *
   * @param wait whether to clear only when new output comes, which avoids flicker
   */
  public static void clearOutput(boolean wait) {
    ExtensionHost.current().clearOutput(wait);
  }
}
