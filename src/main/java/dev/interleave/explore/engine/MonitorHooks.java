package dev.interleave.explore.engine;

import java.util.Objects;

/** What rewritten code calls for {@code synchronized} and for {@code wait} and {@code notify}. */
public final class MonitorHooks {
  private MonitorHooks() {}

  /** A lock is about to be taken. */
  public static void enter(Object object) {
    Hooks.execution().monitors().lock(Objects.requireNonNull(object)).enter();
  }

  /** A lock is given back. */
  public static void exit(Object object) {
    Hooks.execution().monitors().lock(object).exit();
  }

  /** {@code Object.wait}. */
  public static void await(Object object) throws InterruptedException {
    Hooks.execution().monitors().waitSet(object).await("wait", 0, true);
  }

  /** {@code Object.wait} with a time in milliseconds. */
  public static void await(Object object, long millis) throws InterruptedException {
    Hooks.execution().monitors().waitSet(object).await("wait", millis * 1_000_000, true);
  }

  /** {@code Object.notify}. */
  public static void signal(Object object) {
    Hooks.execution().monitors().waitSet(object).signal("notify", false);
  }

  /** {@code Object.notifyAll}. */
  public static void signalAll(Object object) {
    Hooks.execution().monitors().waitSet(object).signal("notifyAll", true);
  }
}
