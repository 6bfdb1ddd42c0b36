package dev.interleave.bench;

import dev.interleave.machine.Clock;
import dev.interleave.measure.Recorder;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Nanoseconds that each way of recording adds to one task. The task itself does nothing. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecorderBench {
  private static final int TASKS = 10_000;

  /** The lab's slots, made before the run as a workload makes them; each thread runs its own. */
  @State(Scope.Thread)
  public static class Slots {
    private final Callable<Object> nothing = () -> null;
    private Recorder.Slot[] slots;

    @Setup(Level.Invocation)
    public void make() {
      var recorder = new Recorder(Clock.SYSTEM);
      slots = new Recorder.Slot[TASKS];
      for (int i = 0; i < TASKS; i++) slots[i] = recorder.slot(i);
    }
  }

  /** Lists that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    private final List<Span> list = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Span> queue = new ConcurrentLinkedQueue<>();

    @TearDown(Level.Iteration)
    public void empty() {
      list.clear();
      queue.clear();
    }
  }

  /** One task as a JFR event. */
  @Category("Interleave")
  @StackTrace(false)
  public static class TaskEvent extends Event {
    int task;
  }

  /** A recording, so that events are written at all. */
  @State(Scope.Benchmark)
  public static class Flight {
    private Recording recording;

    @Setup
    public void start() {
      recording = new Recording();
      recording.start();
    }

    @TearDown
    public void stop() {
      recording.close();
    }
  }

  /** What no recorder that reads the clock twice can beat. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public long clockAlone() {
    long sum = 0;
    for (int i = 0; i < TASKS; i++) sum += System.nanoTime() - System.nanoTime();
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void slots(Slots state) throws Exception {
    for (var slot : state.slots) slot.call(state.nothing);
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void synchronizedList(Shared shared) {
    for (int i = 0; i < TASKS; i++) shared.list.add(timed(i));
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void concurrentQueue(Shared shared) {
    for (int i = 0; i < TASKS; i++) shared.queue.add(timed(i));
  }

  private static Span timed(int task) {
    long start = System.nanoTime();
    return Span.of(task, "worker", start, System.nanoTime());
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void jfrEvent(Flight flight) {
    for (int i = 0; i < TASKS; i++) {
      var event = new TaskEvent();
      event.begin();
      event.task = i;
      event.commit();
    }
  }
}
