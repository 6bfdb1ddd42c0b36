package dev.interleave.display.widget;

import dev.interleave.display.CellHost;
import dev.interleave.display.CellRun;
import java.util.Map;

/** Says in the page whether something is under way, and here whether a page is looking. */
final class Status extends View {
  private static final String WAITS =
      "On this kernel the controls are heard when no cell is running, and what the experiment prints may not be seen here.";

  private volatile boolean seen;

  private Status() {
    super(
        Resource.text("status.js"),
        Resource.text("status.css"),
        Map.of("running", false, "note", note()),
        "");
  }

  static Status create() {
    var status = new Status();
    status.onMessage((said, buffers) -> status.seen |= said.has("ready"));
    return status;
  }

  private static String note() {
    return CellHost.get().current() == CellRun.UNKNOWN ? WAITS : "";
  }

  void running(boolean running) {
    set("running", running);
  }

  /** Whether a page has shown it. */
  boolean seen() {
    return seen;
  }
}
