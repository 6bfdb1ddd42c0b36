package dev.interleave.kernel;

/** Threads of the kernel's own, which do not keep the process alive. */
final class Daemon {
  /** Room for code that is nested deeply: JShell's compiler works by recursion. */
  private static final long STACK_BYTES = 256L << 20;

  private Daemon() {}

  /** A thread that is not started yet. */
  static Thread thread(Runnable code, String name) {
    var thread = new Thread(null, code, name, STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** Runs code on a thread of its own. Returns at once. */
  static void start(Runnable code, String name) {
    thread(code, name).start();
  }
}
