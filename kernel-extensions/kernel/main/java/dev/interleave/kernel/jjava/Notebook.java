package dev.interleave.kernel.jjava;

import dev.interleave.kernel.magic.Magics;
import java.util.List;
import java.util.concurrent.Callable;
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

  /**
   * Runs a line magic and returns its value. Blocks as long as the magic does.
   *
   * @throws RuntimeException if there is no such magic, or it fails
   */
  public static <T> T lineMagic(String name, List<String> words) {
    return magic(() -> new Magics(ExtensionHost.current()).line(name, words));
  }

  /**
   * Runs a cell magic and returns its value. Blocks as long as the magic does.
   *
   * @throws RuntimeException if there is no such magic, or it fails
   */
  public static <T> T cellMagic(String name, List<String> words, String body) {
    return magic(() -> new Magics(ExtensionHost.current()).cell(name, words, body));
  }

  @SuppressWarnings("unchecked")
  private static <T> T magic(Callable<Object> magic) {
    try {
      return (T) magic.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
