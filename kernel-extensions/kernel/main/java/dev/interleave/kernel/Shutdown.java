package dev.interleave.kernel;

import com.google.gson.JsonObject;
import dev.interleave.kernel.wire.Content;
import dev.interleave.kernel.wire.Message;

/** Ends the process, whatever still runs in it. */
final class Shutdown {
  private static final long PATIENCE_MILLIS = 150;

  private static volatile boolean asked;

  private Shutdown() {}

  /** Whether the process ends since it was asked to, by a client or by its parent's end. */
  static boolean isAsked() {
    return asked;
  }

  /** Answers a shutdown request of the shell channel, as old clients send it. */
  static JsonObject onShell(Services services, Message request) {
    Daemon.start(() -> afterReply(services), "shutdown");
    return Content.ok("restart", request.flag("restart", false));
  }

  /** Lets the reply and the last output leave, then ends the process. */
  static void afterReply(Services services) {
    leave(services, 50, 30);
    now(0);
  }

  /** Blocks until what was published and replied has left, for some milliseconds each. */
  static void leave(Services services, long published, long replied) {
    services.publisher.flush(published);
    sleep(replied);
  }

  /**
   * Kills child processes and ends the process; shutdown hooks get a moment, but cannot hold it.
   */
  static void now(int status) {
    asked = true;
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Daemon.start(
        () -> {
          sleep(PATIENCE_MILLIS);
          Runtime.getRuntime().halt(status);
        },
        "halt");
    System.exit(status);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
