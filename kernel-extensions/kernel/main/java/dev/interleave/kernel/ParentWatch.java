package dev.interleave.kernel;

import java.util.concurrent.locks.LockSupport;

/**
 * Ends the kernel when the server that started it has gone, since nobody could reach it any more.
 */
final class ParentWatch {
  private static final long PAUSE_NANOS = 500_000_000;

  private ParentWatch() {}

  static void start() {
    var parent = System.getenv("JPY_PARENT_PID");
    if (parent == null || !parent.matches("\\d+")) return;
    Daemon.start(() -> watch(Long.parseLong(parent)), "jupyter-parent-watch");
  }

  /** Asks rather than be told: {@code onExit} completes in the common pool, which may be full. */
  private static void watch(long pid) {
    var parent = ProcessHandle.of(pid).orElse(null);
    while (parent != null && parent.isAlive()) LockSupport.parkNanos(PAUSE_NANOS);
    Shutdown.now(0);
  }
}
