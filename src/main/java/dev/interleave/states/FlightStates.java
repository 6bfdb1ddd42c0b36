package dev.interleave.states;

import dev.interleave.machine.Clock;
import dev.interleave.measure.Recorder;
import dev.interleave.measure.SpanSlot;
import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.State;
import dev.interleave.schedule.States;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.FlightRecorder;

/**
 * States from JFR events, with every threshold at zero. JFR knows when a platform thread waits for
 * a lock, parks, sleeps, reads and writes; of a virtual thread it knows sleeping, reading and
 * writing only, and the {@link StateSampler} adds the rest.
 */
final class FlightStates implements StateRecorder {
  private static final String NOTE =
      "states recorded by JFR, which adds about 0.2 µs an event and 20 µs a task";
  private static final String VIRTUAL =
      "\nJFR does not see virtual threads park or wait for a lock: looked at about every ms";
  private static final String LOST = "\nJFR lost events, so some waits are missing";

  private static final String PREFIX =
      "interleave-states-%d-".formatted(ProcessHandle.current().pid());

  private final jdk.jfr.Recording jfr;
  private final Runnable hook = () -> Anchor.drop(Clock.SYSTEM);
  private final StateSampler sampler = new StateSampler(Clock.SYSTEM);

  FlightStates() {
    if (!FlightRecorder.isAvailable())
      throw new IllegalStateException(
          "This JVM cannot record states: it has no JDK Flight Recorder (module jdk.jfr).");
    jfr = new jdk.jfr.Recording();
  }

  @Override
  public Recorder recorder(Clock clock) {
    return new Recorder(clock, () -> new ThreadMeter(sampler::start));
  }

  @Override
  public void begin(Recorder recorder) {
    sampler.watch(recorder::working);
    StateEvents.enable(jfr);
    jfr.enable(Anchor.class);
    jfr.enable(StateLog.DATA_LOSS);
    FlightRecorder.addPeriodicEvent(Anchor.class, hook);
    jfr.start();
    hook.run();
  }

  @Override
  public States states(Recorder recorder) {
    sampler.close();
    hook.run();
    jfr.stop();
    var log = read();
    var activities =
        recorder.finished().entrySet().stream()
            .map(run -> activity(log, run.getKey(), run.getValue()))
            .toList();
    boolean virtual = activities.stream().anyMatch(a -> !a.carrier().isEmpty());
    return new States(activities, NOTE + (virtual ? VIRTUAL : "") + (log.lossy() ? LOST : ""));
  }

  private Activity activity(StateLog log, SpanSlot run, Span span) {
    var segments = segments(log, run.worker(), span);
    var withoutCore = run.meter().withoutCore(Activity.sum(segments, State.COMPUTING));
    return new Activity(span, segments, withoutCore, run.meter().carrier());
  }

  private List<Segment> segments(StateLog log, Thread thread, Span span) {
    var rest = thread.isVirtual() ? State.UNSEEN : State.COMPUTING;
    var whole = new Segment(rest, span.start(), span.end(), "");
    var parts = whole.split(log.waits(thread.threadId(), span.start(), span.end()));
    if (!thread.isVirtual()) return parts;
    return parts.stream().flatMap(part -> sampled(thread, part)).toList();
  }

  private Stream<Segment> sampled(Thread thread, Segment part) {
    return part.state() == State.UNSEEN
        ? part.split(sampler.seen(thread, part.start(), part.end())).stream()
        : Stream.of(part);
  }

  private StateLog read() {
    try {
      var file = Files.createTempFile(PREFIX, ".jfr");
      try {
        jfr.dump(file);
        return StateLog.read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The record of states could not be written or read.", e);
    }
  }

  @Override
  public void close() {
    sampler.close();
    FlightRecorder.removePeriodicEvent(hook);
    jfr.close();
  }
}
