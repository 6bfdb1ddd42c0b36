package dev.interleave;

import dev.interleave.measure.Samples;
import dev.interleave.measure.Sneaky;
import dev.interleave.measure.Trials;
import dev.interleave.measure.Warmup;
import dev.interleave.schedule.Time;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Ways that are collected and then measured in turn, all of them warmed up alike. */
final class TrialSet<T> {
  private final Function<T, Time> time;
  private Warmup warmup;
  private Trials<T> trials;
  private boolean empty = true;

  TrialSet(Function<T, Time> time, Warmup warmup) {
    this.time = time;
    warm(warmup);
  }

  /**
   * @throws IllegalStateException if a way was added already, which would be warmed up otherwise
   */
  void warm(Warmup other) {
    if (!empty)
      throw new IllegalStateException(
          "Say how to warm up before the first add(...): jobs.rounds(5).cold().add(...).");
    warmup = other;
    trials = new Trials<>(time, RoundLimit.chosen().warmup(other));
  }

  boolean areCold() {
    return warmup.equals(Warmup.NONE);
  }

  void add(String label, Callable<T> way) {
    trials.add(label, way);
    empty = false;
  }

  List<Samples<T>> run(int times) {
    return Sneaky.run(() -> trials.run(RoundLimit.chosen().rounds(times)));
  }
}
