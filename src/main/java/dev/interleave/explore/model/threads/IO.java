package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Hooks;

/** {@link java.lang.IO}, whose output is kept with the order. */
public final class IO {
  private IO() {}

  /** As {@link java.lang.IO#println(Object)}. */
  public static void println(Object object) {
    Hooks.out().println(object);
  }

  /** As {@link java.lang.IO#println()}. */
  public static void println() {
    Hooks.out().println();
  }

  /** As {@link java.lang.IO#print}. */
  public static void print(Object object) {
    Hooks.out().print(object);
  }
}
