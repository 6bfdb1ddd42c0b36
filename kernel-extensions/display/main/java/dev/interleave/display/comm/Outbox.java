package dev.interleave.display.comm;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that tells pages what has changed; so a thread that changes something never waits
 * for a page.
 */
final class Outbox {
  private static final ScheduledExecutorService THREAD =
      new ScheduledThreadPoolExecutor(1, Outbox::ofNoCell);

  private Outbox() {}

  /** Runs {@code send} after some milliseconds. Returns at once. */
  static void later(Runnable send, long millis) {
    THREAD.schedule(send, millis, TimeUnit.MILLISECONDS);
  }

  /** Stop ends the threads of cells; this one serves all of them, so it belongs to none. */
  private static Thread ofNoCell(Runnable code) {
    var group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) group = group.getParent();
    return Thread.ofPlatform()
        .group(group)
        .inheritInheritableThreadLocals(false)
        .daemon()
        .name("widgets")
        .unstarted(code);
  }
}
