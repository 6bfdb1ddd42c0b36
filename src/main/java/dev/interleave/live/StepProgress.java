package dev.interleave.live;

import java.util.function.LongSupplier;

/** One thing after another, of which each may be a stage of its own. */
public final class StepProgress implements ProgressSource {
  private final String unit;
  private final LongSupplier clock;
  private final long start;
  private volatile String title;
  private volatile long done;
  private volatile long total;
  private volatile long counting;
  private volatile long expected;

  /**
   * @param title what all of it is
   * @param unit what one step is called
   * @param clock gives nanoseconds
   */
  public StepProgress(String title, String unit, LongSupplier clock) {
    this.title = title;
    this.unit = unit;
    this.clock = clock;
    start = clock.getAsLong();
    counting = start;
  }

  /** How many steps there will be; counting begins anew. */
  public void expect(long steps) {
    expect(steps, 0);
  }

  /** The same, where all of them together took {@code nanos} before; 0 if nobody knows. */
  public void expect(long steps, long nanos) {
    total = steps;
    done = 0;
    counting = clock.getAsLong();
    expected = nanos;
  }

  /** What is going on now. */
  public void at(String phase) {
    title = phase;
  }

  /** A step has ended. */
  public void step() {
    done++;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Progress progress() {
    return new Progress(unit, done, 0, total, 0);
  }

  @Override
  public long nanos() {
    return clock.getAsLong() - start;
  }

  @Override
  public long counted() {
    return clock.getAsLong() - counting;
  }

  @Override
  public long expected() {
    return expected;
  }

  @Override
  public long effort() {
    return Effort.nanos(this::nanos);
  }
}
