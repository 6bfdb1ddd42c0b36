package dev.interleave.kernel.exec;

/** Gives a loaded class new code and keeps its static fields. */
@FunctionalInterface
public interface ClassRedefiner {
  /**
   * Redefines a class.
   *
   * @throws UnsupportedOperationException if the change is too large, or this machine cannot
   */
  void redefine(Class<?> loaded, byte[] bytes);
}
