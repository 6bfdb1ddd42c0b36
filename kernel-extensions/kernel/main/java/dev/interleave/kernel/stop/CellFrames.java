package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.CommonPool;

/** Where a thread is, as far as cells are concerned. */
final class CellFrames {
  private CellFrames() {}

  /** The innermost frame of a cell's code, or null. */
  static StackTraceElement innermost(StackTraceElement[] stack) {
    for (var frame : stack) if (CommonPool.isOfCell(frame.getClassName())) return frame;
    return null;
  }

  /** Whether a thread with this stack is in code that is not Java's. */
  static boolean isInNative(StackTraceElement[] stack) {
    return stack.length > 0 && stack[0].isNativeMethod();
  }
}
