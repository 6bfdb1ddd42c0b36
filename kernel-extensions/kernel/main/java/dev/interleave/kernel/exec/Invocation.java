package dev.interleave.kernel.exec;

import dev.interleave.kernel.cell.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened when JShell ran the code of one snippet: the value itself or the exception itself,
 * not their texts.
 */
final class Invocation {
  private static final ThreadLocal<Invocation> CURRENT = new ThreadLocal<>();

  final Cell cell;
  final CellThread thread;
  final List<String> classes = new ArrayList<>();
  Object value;
  Throwable thrown;

  private Invocation(Cell cell, CellThread thread) {
    this.cell = cell;
    this.thread = thread;
  }

  /** Begins an invocation for the snippet that the calling thread will evaluate next. */
  static Invocation begin(Cell cell, CellThread thread) {
    var invocation = new Invocation(cell, thread);
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
