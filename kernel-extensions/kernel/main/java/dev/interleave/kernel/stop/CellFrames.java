package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.CommonPool;

/** Where a thread is, as far as cells are concerned. */
final class CellFrames {
  private CellFrames() {}

  /** The innermost frame of a cell's code, or null. */
  static StackTraceElement innermost(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (CommonPool.isOfCell(frame.getClassName())) {
        return frame;
      }
    }
    return null;
  }

  /**
   * What a thread is doing: the line of a cell, or, where no cell's code is on its stack, the
   * method. Null if it has no stack.
   */
  static String doing(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    if (stack.length == 0) {
      return null;
    }
    StackTraceElement own = innermost(stack);
    return own == null ? stack[0].getClassName() + "." + stack[0].getMethodName() : own.toString();
  }

  /** Whether the thread is in code that is not Java's. */
  static boolean isInNative(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return stack.length > 0 && stack[0].isNativeMethod();
  }
}
