package dev.interleave.display.widget;

import dev.interleave.display.cell.CellHost;
import dev.interleave.display.cell.CellRun;
import dev.interleave.display.script.Script;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says in the page whether something is under way, and here whether a page is looking. */
final class Status extends View {
  private static final String WAITS =
      "On this kernel the controls are heard when no cell is running, and what the experiment prints may not be seen here.";

  private final CountDownLatch seen = new CountDownLatch(1);

  private Status() {
    super(
        Script.source(), "", Script.state("status", Map.of("running", false, "note", note())), "");
  }

  static Status create() {
    var status = new Status();
    status.onMessageAtOnce((said, buffers) -> status.seen.countDown());
    return status;
  }

  private static String note() {
    return CellHost.get().current() == CellRun.UNKNOWN ? WAITS : "";
  }

  void running(boolean running) {
    set("running", running);
  }

  /** Whether a page has shown it, or does so in the next moment. */
  boolean seenWithin(long millis) throws InterruptedException {
    return seen.await(millis, TimeUnit.MILLISECONDS);
  }
}
