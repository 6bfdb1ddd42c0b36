package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened when JShell ran the code of one snippet: the value itself or the exception itself,
 * not their texts.
 */
final class Invocation {
  private static final ThreadLocal<Invocation> CURRENT = new ThreadLocal<>();

  final RunningCell running;
  final List<String> classes = new ArrayList<>();
  Object value;
  Throwable thrown;

  private Invocation(RunningCell running) {
    this.running = running;
  }

  /** Begins an invocation for the snippet that the calling thread will evaluate next. */
  static Invocation begin(RunningCell running) {
    var invocation = new Invocation(running);
    CURRENT.set(invocation);
    return invocation;
  }

  /** The invocation of the calling thread, or null. */
  static Invocation current() {
    return CURRENT.get();
  }

  static void end() {
    CURRENT.remove();
  }
}
