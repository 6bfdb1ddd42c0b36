package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.CommonPool;
import dev.interleave.kernel.exec.StoppedByForce;
import dev.interleave.kernel.jvmti.ToolInterface;
import java.lang.Thread.State;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Stops threads that do not listen. */
final class Force {
  private static final int VIRTUAL_ATTEMPTS = 5;

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
      var tools = ToolInterface.get();
      return thread.isVirtual()
          ? VirtualThreads.awakened(thread, () -> strikeVirtual(tools, thread))
          : halted(tools, thread, () -> strikePlatform(tools, thread));
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  /** The same without halting the thread before, wherever it is; for hundreds of them. */
  static boolean strikeBlindly(Thread thread) {
    try {
      return ToolInterface.get().stop(thread, new StoppedByForce());
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  /**
   * Only while it is mounted; one that yields is so for a part of its time. Whoever is halted
   * before it is mounted holds up its carrier.
   */
  private static boolean strikeVirtual(ToolInterface tools, Thread thread) {
    boolean struck = false;
    for (int i = 0; i < VIRTUAL_ATTEMPTS && !struck && thread.isAlive(); i++)
      struck =
          VirtualThreads.awaitMounted(thread)
              && halted(tools, thread, () -> tools.stop(thread, new StoppedByForce()));
    return struck;
  }

  private static boolean halted(ToolInterface tools, Thread thread, BooleanSupplier deed) {
    if (!tools.suspend(thread)) return false;
    try {
      return deed.getAsBoolean();
    } finally {
      tools.resume(thread);
    }
  }

  /**
   * Halts a thread for good, unless it holds at this moment what others need; it keeps its locks.
   *
   * @return whether it stands still
   */
  static boolean freeze(Thread thread) {
    try {
      var tools = ToolInterface.get();
      boolean halted = tools.suspend(thread);
      if (halted && changesSharedData(thread.getStackTrace())) {
        tools.resume(thread);
        return false;
      }
      return halted;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  /**
   * Strikes a thread of its own, so that everything is loaded: later nothing may be, while a thread
   * stands still that perhaps holds the lock of a class loader.
   */
  static void prepare() {
    var waiting = Thread.ofPlatform().daemon().name("jupyter-stop").start(LockSupport::park);
    waiting.setUncaughtExceptionHandler((thread, thrown) -> {});
    while (waiting.getState() != State.WAITING) Thread.onSpinWait();
    strike(waiting);
    strike(Thread.ofVirtual().unstarted(() -> {}));
    JdkInternals.endBlockingCall(Thread.currentThread());
  }

  private static boolean strikePlatform(ToolInterface tools, Thread thread) {
    var stack = thread.getStackTrace();
    if (stack.length == 0 || changesSharedData(stack)) return false;
    boolean struck = tools.stop(thread, new StoppedByForce());
    if (stack[0].isNativeMethod() && stack[0].getClassName().startsWith("sun.nio.ch.")) {
      // The JDK's own channels are woken so: these calls know that a signal may end them.
      JdkInternals.endBlockingCall(thread);
    }
    return struck;
  }

  /** Whether the thread is inside a pool, the kernel, or the loading of a class. */
  private static boolean changesSharedData(StackTraceElement[] stack) {
    String top = stack.length == 0 ? "" : stack[0].getClassName();
    return top.startsWith("java.util.concurrent.ForkJoinPool") && !isBetweenTasks(stack[0])
        || top.startsWith("dev.interleave.kernel.")
        || Arrays.stream(stack)
            .takeWhile(frame -> !CommonPool.isOfCell(frame.getClassName()))
            .anyMatch(Force::loads);
  }

  /** A worker that is struck here ends, cancels what its own queue holds, and is replaced. */
  private static boolean isBetweenTasks(StackTraceElement frame) {
    return frame.getMethodName().equals("topLevelExec");
  }

  private static boolean loads(StackTraceElement frame) {
    return frame.getMethodName().equals("<clinit>") || frame.getMethodName().equals("loadClass");
  }
}
