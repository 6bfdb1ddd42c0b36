package dev.interleave.explore.model.threads;

import java.util.concurrent.TimeUnit;

/** The methods of {@link TimeUnit} that wait. */
public final class TimeUnits {
  private TimeUnits() {}

  /** {@code unit.sleep(time)}. */
  public static void sleep(TimeUnit unit, long time) throws InterruptedException {
    Threads.sleep(unit.toMillis(time));
  }

  /** {@code unit.timedJoin(thread, time)}. */
  public static void timedJoin(TimeUnit unit, java.lang.Thread thread, long time)
      throws InterruptedException {
    Threads.join(thread, unit.toMillis(time));
  }
}
