package dev.interleave.kernel;

import dev.interleave.kernel.wire.Content;
import dev.interleave.kernel.wire.Message;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Handles shell requests one after another on its own thread, as the protocol asks of the main
 * shell and of each subshell.
 */
final class Shell {
  /** A request in line, and when it came; none wakes the thread only. */
  private record Waiting(Message message, long since) {}

  private final Services services;
  private final Requests requests;
  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private volatile boolean ended;
  private volatile boolean busy;

  Shell(Services services, String name) {
    this.services = services;
    this.requests = new Requests(services, this::abortWaiting);
    Daemon.start(this::run, name);
  }

  /**
   * Queues a request. A first question who the kernel is gets its answer at once, while JShell
   * still starts.
   */
  void accept(Message message) {
    if (message.type().equals("kernel_info_request") && !busy && queue.isEmpty())
      requests.answer(message, System.nanoTime());
    else queue.add(new Waiting(message, System.nanoTime()));
  }

  void end() {
    ended = true;
    queue.add(new Waiting(null, 0));
  }

  private void run() {
    prepare();
    while (true) {
      try {
        var next = queue.take();
        if (ended) return;
        busy = true;
        requests.answer(next.message(), next.since());
        services.garbage.collectIfMuch();
      } catch (InterruptedException e) {
        Thread.interrupted();
      } catch (RuntimeException | Error e) {
        // A request that failed in the kernel itself: log it, and go on with the next.
        e.printStackTrace();
      } finally {
        busy = false;
      }
    }
  }

  private void prepare() {
    try {
      services.warmUp();
      services.shell();
      services.extend();
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
    }
  }

  /** After an error the cells that were queued behind it do not run. */
  private void abortWaiting() {
    var waiting = new ArrayList<Waiting>();
    queue.drainTo(waiting);
    for (var next : waiting) {
      var message = next.message();
      if (isCell(message)) {
        services.status(message, "busy");
        services.reply(message, "execute_reply", Content.of("status", "aborted"));
        services.status(message, "idle");
      } else {
        queue.add(next);
      }
    }
  }

  private static boolean isCell(Message message) {
    return message != null
        && message.header().has("msg_type")
        && message.type().equals("execute_request");
  }
}
