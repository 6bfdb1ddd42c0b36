package dev.interleave.measure;

import dev.interleave.live.Progress;
import dev.interleave.live.SpanSource;
import dev.interleave.machine.Clock;
import dev.interleave.machine.RunDelays;
import dev.interleave.machine.Workforce;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Notes which thread ran which task from when to when. Safe to use from any number of threads.
 *
 * <p>Once {@linkplain #stop stopped}, a task that has not begun is dropped instead of run: a
 * forgotten pool must not disturb the next measurement.
 */
public final class Recorder {
  private final Clock clock;
  private final Supplier<Meter> meters;
  private final AtomicInteger observed = new AtomicInteger();
  private final AtomicInteger added = new AtomicInteger();
  private final Collection<SpanSlot> recordings = new ConcurrentLinkedQueue<>();
  private final Collection<Steals> forkJoin = new ConcurrentLinkedQueue<>();
  private final RunDelays delays = new RunDelays();
  private volatile long start;
  private volatile boolean stopped;

  /** A recorder that reads this clock, with the run beginning now. */
  public Recorder(Clock clock) {
    this(clock, () -> Meter.NONE);
  }

  /** A recorder that also reads what each task uses, by a meter of its own. */
  public Recorder(Clock clock, Supplier<Meter> meters) {
    this.clock = clock;
    this.meters = meters;
    begin();
  }

  /** The run begins now; slots made before count as queued now. */
  public void begin() {
    start = clock.nanoTime();
  }

  /**
   * Makes a slot for a task that is handed over now.
   *
   * @param task the task's number
   */
  public Slot slot(int task) {
    return slot(task, () -> false);
  }

  private Slot slot(int task, BooleanSupplier abandoned) {
    return new Slot(task, add(recording(task, abandoned)));
  }

  /** A slot for the next task given to an observed pool. */
  Slot slot(ExecutorService pool) {
    return slot(observed.getAndIncrement(), pool::isTerminated);
  }

  /**
   * The same pool, seen: tasks given to the result are recorded and run by {@code pool} itself,
   * whose type, threads, queue and rejection handler stay as they are.
   */
  public ExecutorService observe(ExecutorService pool) {
    if (pool instanceof ForkJoinPool fork && fork != ForkJoinPool.commonPool())
      forkJoin.add(new Steals(fork, fork.getStealCount()));
    return new ObservedExecutor(pool, this);
  }

  /** From here on tasks that have not begun are dropped. */
  public void stop() {
    stopped = true;
  }

  /** What has been finished so far. */
  public Schedule schedule() {
    return Schedule.of(start, List.copyOf(finished().values()));
  }

  /** Every finished execution with its span. */
  public Map<SpanSlot, Span> finished() {
    var done = recordings.stream().filter(SpanSlot::done).toList();
    var names = WorkerNames.of(done.stream().map(SpanSlot::worker).toList());
    var spans = new LinkedHashMap<SpanSlot, Span>();
    done.forEach(r -> spans.put(r, r.span(names.get(r.worker()), start)));
    return spans;
  }

  /**
   * How far the run is, at this moment. Workers are not held up: this looks at the slots that they
   * write into.
   *
   * @param total how many tasks there will be; 0 if nobody knows
   */
  public Progress progress(long total) {
    long done = 0;
    long failed = 0;
    int busy = 0;
    for (var recording : recordings) {
      if (recording.done()) {
        done++;
        if (recording.failure().isPresent()) failed++;
      } else if (recording.running()) busy++;
    }
    return new Progress("task", done, failed, total, busy);
  }

  /** Reads the run while it goes on, from its beginning. */
  public SpanSource feed() {
    return new RecorderSpans(this);
  }

  /** Every execution that was handed over, in that order. */
  Iterable<SpanSlot> recordings() {
    return recordings;
  }

  /** When the run began, on its clock. */
  public long start() {
    return start;
  }

  /** How many tasks were handed over, those run more than once counted once. */
  public int tasks() {
    return (int) recordings.stream().mapToInt(SpanSlot::task).distinct().count();
  }

  /** The tasks that were handed over, have not ended and have not been given up by their pool. */
  public List<Integer> unfinished() {
    return recordings.stream().filter(SpanSlot::pending).map(SpanSlot::task).toList();
  }

  /** The exceptions that left a task, by task; the first one where a task ran more than once. */
  public Map<Integer, Throwable> failures() {
    return recordings.stream()
        .filter(r -> r.done() && r.failure().isPresent())
        .collect(Collectors.toMap(SpanSlot::task, r -> r.failure().get(), (first, next) -> first));
  }

  /** The threads inside a task at this moment. */
  public List<Thread> working() {
    return recordings.stream()
        .filter(SpanSlot::running)
        .map(SpanSlot::worker)
        .filter(Objects::nonNull) // it may have claimed its slot and not yet begun
        .toList();
  }

  private SpanSlot recording(int task, BooleanSupplier abandoned) {
    return new SpanSlot(task, clock.nanoTime(), abandoned, meters.get());
  }

  /** How often the clock was seen to go backwards: instants that precede an earlier one. */
  public int setbacks() {
    return (int) recordings.stream().filter(r -> r.done() && r.wentBack(start)).count();
  }

  /** Who ran the tasks. */
  public Workforce workforce() {
    return new Workforce(workers(), delays.seen(), ranInCommonPool(), steals());
  }

  private boolean ranInCommonPool() {
    return recordings.stream()
        .map(SpanSlot::worker)
        .anyMatch(worker ->
            worker instanceof ForkJoinWorkerThread fork
                && fork.getPool() == ForkJoinPool.commonPool());
  }

  private Set<Long> workers() {
    return recordings.stream()
        .map(SpanSlot::worker)
        .filter(Objects::nonNull)
        .map(Thread::threadId)
        .collect(Collectors.toSet());
  }

  private long steals() {
    return forkJoin.stream().mapToLong(Steals::since).sum();
  }

  Clock clock() {
    return clock;
  }

  private record Steals(ForkJoinPool pool, long before) {
    long since() {
      return pool.getStealCount() - before;
    }
  }

  /** How many executions were handed over; a reader looks for new ones when this has grown. */
  int added() {
    return added.get();
  }

  private SpanSlot add(SpanSlot recording) {
    recordings.add(recording);
    added.incrementAndGet();
    return recording;
  }

  /** The place of one task in the record; a second execution gets a place of its own. */
  public final class Slot {
    private final int task;
    private final SpanSlot first;

    private Slot(int task, SpanSlot first) {
      this.task = task;
      this.first = first;
    }

    /**
     * Runs {@code body} on the calling thread and records it.
     *
     * @throws Exception whatever {@code body} throws, after noting it
     */
    public <T> T call(Callable<T> body) throws Exception {
      if (stopped) return null;
      var recording = first.claim() ? first : again();
      recording.begin(clock);
      try {
        var result = body.call();
        recording.end(clock, null);
        recording.look(delays);
        return result;
      } catch (Throwable thrown) {
        recording.end(clock, thrown);
        recording.look(delays);
        throw thrown;
      }
    }

    private SpanSlot again() {
      var next = add(recording(task, () -> false));
      next.claim();
      return next;
    }
  }
}
