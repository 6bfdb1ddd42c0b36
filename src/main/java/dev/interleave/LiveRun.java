package dev.interleave;

import dev.interleave.live.Effort;
import dev.interleave.live.Picture;
import dev.interleave.live.Progress;
import dev.interleave.live.ProgressSource;
import dev.interleave.live.SpanSource;
import dev.interleave.machine.Clock;
import dev.interleave.machine.Machine;
import dev.interleave.measure.Recorder;
import dev.interleave.schedule.States;
import dev.interleave.schedule.Time;
import java.util.Optional;

/** A run as those see it who look on. */
final class LiveRun implements ProgressSource {
  private final String label;
  private final int tasks;
  private final Recorder recorder;
  private final boolean drawn;
  private Run run;

  /**
   * @param tasks how many there will be; 0 if nobody knows
   * @param drawn whether it is to be drawn meanwhile
   */
  LiveRun(String label, int tasks, Recorder recorder, boolean drawn) {
    this.label = label;
    this.tasks = tasks;
    this.recorder = recorder;
    this.drawn = drawn;
  }

  /** It has come to a result. */
  Run became(Run result) {
    run = result;
    return result;
  }

  @Override
  public String title() {
    return label;
  }

  @Override
  public Progress progress() {
    return recorder.progress(tasks);
  }

  @Override
  public long nanos() {
    return run == null ? Clock.SYSTEM.nanoTime() - recorder.start() : run.makespan().nanos();
  }

  @Override
  public long effort() {
    return Effort.nanos(this::nanos);
  }

  @Override
  public Optional<SpanSource> feed() {
    return drawn ? Optional.of(recorder.feed()) : Optional.empty();
  }

  @Override
  public Optional<Picture> picture() {
    if (!drawn) return Optional.empty();
    return Optional.of(run == null ? broken() : whole());
  }

  private Picture whole() {
    return new Picture(run.panel().title(), run.schedule(), run.states(), run.caption());
  }

  /** A run that threw, or was stopped: what had ended by then. */
  private Picture broken() {
    var progress = progress();
    var caption =
        "no result: over after %s, with %d tasks ended of %d; %s"
            .formatted(
                new Time(nanos()), progress.done(), recorder.tasks(), Machine.look().brief());
    return new Picture(label, recorder.schedule(), States.NONE, caption);
  }
}
