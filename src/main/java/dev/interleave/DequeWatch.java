package dev.interleave;

import dev.interleave.measure.DequeSampler;
import dev.interleave.schedule.DequeSample;
import dev.interleave.show.DequeLengths;
import dev.interleave.show.Html;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;

/**
 * Looks at the deques of a fork/join pool while it works. As the last value of a cell it is a
 * picture that goes on with the cells below; {@link #lengths} is what was seen, to keep.
 */
public final class DequeWatch implements Html {
  private final DequeSampler sampler;

  DequeWatch(ForkJoinPool pool) {
    sampler = DequeSampler.start(pool);
  }

  /** What has been seen until now. */
  public DequeLengths lengths() {
    return new DequeLengths(sampler.workers(), sampler.samples());
  }

  /** The workers seen until now; those in a sample come in this order. */
  public List<String> workers() {
    return sampler.workers();
  }

  /** Calls {@code follower} with every change from now on, on a thread of its own. */
  public void follow(Consumer<DequeSample> follower) {
    sampler.follow(follower);
  }

  @Override
  public String html() {
    return lengths().html();
  }

  @Override
  public String toString() {
    return lengths().toString();
  }
}
