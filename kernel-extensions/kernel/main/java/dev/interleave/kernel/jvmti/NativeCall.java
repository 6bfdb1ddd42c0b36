package dev.interleave.kernel.jvmti;

/**
 * The door through which objects reach native code: their handles are valid only while a native
 * method runs that got them as arguments. {@link ToolInterface} loads this class by a loader of its
 * own and gives it its code.
 */
final class NativeCall {
  private NativeCall() {}

  /**
   * Calls {@link ToolInterface#dispatch} with handles of the two objects; returns a JVMTI error
   * code, 0 for success.
   */
  static native int call(int operation, Object target, Object argument);
}
