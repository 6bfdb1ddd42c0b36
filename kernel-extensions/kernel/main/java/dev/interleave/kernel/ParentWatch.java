package dev.interleave.kernel;

/**
 * Ends the kernel when the server that started it has gone, since nobody could reach it any more.
 */
final class ParentWatch {
  private ParentWatch() {}

  static void start() {
    String parent = System.getenv("JPY_PARENT_PID");
    if (parent == null || !parent.matches("\\d+")) {
      return;
    }
    Thread watch = Kernel.daemon(() -> watch(Long.parseLong(parent)), "jupyter-parent-watch");
    watch.start();
  }

  private static void watch(long pid) {
    ProcessHandle.of(pid).ifPresent(parent -> parent.onExit().join());
    Shutdown.now(0);
  }
}
