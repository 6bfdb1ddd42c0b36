package dev.interleave.kernel.stop;

import dev.interleave.kernel.exec.StoppedByForce;
import dev.interleave.kernel.jvmti.ToolInterface;
import java.util.concurrent.locks.LockSupport;

/** Stops threads that do not listen. */
final class Force {
  private Force() {}

  /**
   * Throws {@link StoppedByForce} into a thread while it stands still, and wakes it if it waits.
   * Not at a moment when it changes the queues of a pool or the kernel's own data, which others
   * need: then the next attempt may succeed.
   *
   * @return whether it was thrown
   */
  static boolean strike(Thread thread) {
    try {
      ToolInterface tools = ToolInterface.get();
      if (!tools.suspend(thread)) {
        return false;
      }
      try {
        return thread.isVirtual() ? strikeVirtual(tools, thread) : strikePlatform(tools, thread);
      } finally {
        tools.resume(thread);
      }
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  /** Halts a thread for good; it keeps its locks. */
  static boolean freeze(Thread thread) {
    try {
      return ToolInterface.get().suspend(thread);
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean strikePlatform(ToolInterface tools, Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    if (stack.length == 0 || changesSharedData(stack[0])) {
      return false;
    }
    boolean struck = tools.stop(thread, new StoppedByForce());
    if (stack[0].isNativeMethod() && stack[0].getClassName().startsWith("sun.nio.ch.")) {
      // The JDK's own channels are woken so: these calls know that a signal may end them.
      JdkInternals.endBlockingCall(thread);
    }
    return struck;
  }

  /** One that is parked has no frame to throw into, until it is mounted again. */
  private static boolean strikeVirtual(ToolInterface tools, Thread thread) {
    LockSupport.unpark(thread);
    boolean struck = tools.stop(thread, new StoppedByForce());
    for (int i = 0; !struck && i < 3; i++) {
      LockSupport.parkNanos(500_000);
      struck = tools.stop(thread, new StoppedByForce());
    }
    return struck;
  }

  private static boolean changesSharedData(StackTraceElement top) {
    return top.getClassName().startsWith("java.util.concurrent.ForkJoinPool")
        || top.getClassName().startsWith("dev.interleave.kernel.");
  }
}
