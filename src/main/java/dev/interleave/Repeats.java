package dev.interleave;

import dev.interleave.machine.Clock;
import dev.interleave.measure.Warmup;
import dev.interleave.schedule.Names;
import dev.interleave.schedule.Time;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Several ways to come to a number, each repeated: in rounds, each round in a new order, after a
 * warm-up. Collect the ways with {@link #add}, then {@link #run}.
 */
public final class Repeats {
  private static final Warmup SHORT = new Warmup(Duration.ofSeconds(1));

  private final int times;
  private final TrialSet<Repeated.Sample> ways = new TrialSet<>(Repeated.Sample::time, SHORT);

  Repeats(int times) {
    this.times = times;
  }

  /** Counts from the very first execution; otherwise up to a second of warm-up comes before. */
  public Repeats cold() {
    ways.warm(Warmup.NONE);
    return this;
  }

  /**
   * Adds a way.
   *
   * @throws IllegalArgumentException if there is one with this label
   */
  public Repeats add(String label, Callable<? extends Number> way) {
    ways.add(label, () -> timed(way));
    return this;
  }

  private static Repeated.Sample timed(Callable<? extends Number> way) throws Exception {
    long start = Clock.SYSTEM.nanoTime();
    double value = way.call().doubleValue();
    return new Repeated.Sample(value, new Time(Clock.SYSTEM.nanoTime() - start));
  }

  /**
   * Adds a way that comes to no number: what counts is how long it takes.
   *
   * @throws IllegalArgumentException if there is one with this label
   */
  public Repeats add(String label, Preparation way) {
    return add(
        label,
        () -> {
          way.run();
          return Double.NaN;
        });
  }

  /** Runs everything and throws whatever a way throws. Blocks until it is done. */
  public Repeated run() {
    return new Repeated(ways.run(times));
  }

  @Override
  public String toString() {
    return Names.counted(times, "repetition") + ", not run yet: add(...) ways, then run()";
  }
}
