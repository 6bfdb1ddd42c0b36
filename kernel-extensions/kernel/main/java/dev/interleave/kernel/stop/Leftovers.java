package dev.interleave.kernel.stop;

import com.google.gson.JsonObject;
import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CommonPool;
import dev.interleave.kernel.output.Publisher;
import java.util.List;

/**
 * The note after a cell that left threads running: they go on, and take cores from whatever is
 * measured next.
 */
public final class Leftovers {
  /** A thread that is just ending needs a moment to be gone. */
  private static final int PATIENCE_MILLIS = 20;

  private Leftovers() {}

  /**
   * Publishes a quiet note if threads of the cell still run. Blocks for a few milliseconds if there
   * may be some.
   */
  public static void note(Cell cell, Publisher publisher) {
    if (cell.stopRequested() || !mayHaveThreads(cell)) return;
    var threads = alive(cell);
    for (int i = 0; i < PATIENCE_MILLIS && !threads.isEmpty(); i++) {
      sleep();
      threads = alive(cell);
    }
    if (!threads.isEmpty())
      publisher.publish("display_data", cell.parentHeader(), content(threads));
  }

  private static boolean mayHaveThreads(Cell cell) {
    return cell.createdThreads() || cell.group().activeCount() > 1 || !CommonPool.isQuiet();
  }

  private static List<Thread> alive(Cell cell) {
    var threads = CellThreads.of(cell);
    threads.removeIf(thread -> thread.getName().equals("main") || !thread.isAlive());
    return threads;
  }

  private static JsonObject content(List<Thread> threads) {
    var text =
        (threads.size() == 1 ? "1 thread still runs" : threads.size() + " threads still run")
            + " after this cell: "
            + ThreadText.names(threads)
            + ". %threads lists them, %threads stop ends them.";
    var data = new JsonObject();
    data.addProperty("text/plain", text);
    data.addProperty("text/html", "<small style=\"opacity:.65\">" + escape(text) + "</small>");
    var content = new JsonObject();
    content.add("data", data);
    content.add("metadata", new JsonObject());
    content.add("transient", new JsonObject());
    return content;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
