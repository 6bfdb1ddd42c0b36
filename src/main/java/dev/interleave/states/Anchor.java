package dev.interleave.states;

import dev.interleave.machine.Clock;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/**
 * An event that carries a reading of the lab's clock, so that JFR's instants can be turned into
 * such readings.
 */
@Name(Anchor.NAME)
@Label("Anchor")
@Description("A reading of the clock that the lab times tasks with")
@Period("everyChunk") // a new chunk reads the wall clock anew, which may have been adjusted
@StackTrace(false)
final class Anchor extends Event {
  static final String NAME = "dev.interleave.Anchor";
  private static final int TRIES = 20;

  long reading;

  /** Records one, the one of several where the two clocks were read closest to each other. */
  static void drop(Clock clock) {
    Anchor best = null;
    long closest = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      var anchor = new Anchor();
      long before = clock.nanoTime();
      anchor.begin();
      long gap = clock.nanoTime() - before;
      anchor.reading = before + gap / 2;
      if (gap < closest) best = anchor;
      closest = Math.min(gap, closest);
    }
    best.commit();
  }
}
