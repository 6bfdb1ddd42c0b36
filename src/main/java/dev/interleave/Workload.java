package dev.interleave;

import static dev.interleave.schedule.Names.counted;

import dev.interleave.RunOptions.Wish;
import dev.interleave.lease.Leases;
import dev.interleave.live.ProgressScope;
import dev.interleave.live.StepProgress;
import dev.interleave.machine.Clock;
import dev.interleave.measure.Recorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * A named list of tasks to be run in one way after another. It never changes and holds no result.
 */
public final class Workload {
  private final String name;
  private final List<Object> items;
  private final Job<Object> job;
  private final RunOptions options;

  private Workload(String name, List<Object> items, Job<Object> job, RunOptions options) {
    this.name = name;
    this.items = items;
    this.job = job;
    this.options = options;
  }

  /** A workload with one task an item. */
  @SuppressWarnings("unchecked") // the job only ever sees the items it was given with
  static <T> Workload of(String name, List<? extends T> items, Job<T> job) {
    if (items.isEmpty())
      throw new IllegalArgumentException(
          "\"%s\" has no tasks: the list it is made from is empty.".formatted(name));
    return new Workload(name, List.copyOf(items), (Job<Object>) job, RunOptions.USUAL);
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** How many tasks it has. */
  public int size() {
    return items.size();
  }

  /** The same work with another limit for one run; 60 seconds unless said. */
  public Workload deadline(Duration limit) {
    return new Workload(name, items, job, options.within(limit));
  }

  /** The same work, where a task that throws is counted as failed instead of ending the run. */
  public Workload mayFail() {
    return new Workload(name, items, job, options.with(Wish.MAY_FAIL));
  }

  /**
   * The same work, run on this many cores by threads that the strategy starts itself. Where the
   * system cannot pin threads the runs say so.
   *
   * @throws IllegalArgumentException if {@code cores} is below 1
   */
  public Workload onCores(int cores) {
    if (cores < 1)
      throw new IllegalArgumentException(
          "onCores(%d): work needs at least one core to run on. Try onCores(1).".formatted(cores));
    return new Workload(name, items, job, options.on(cores));
  }

  /** The same work, with something to do before each run, outside of the stopwatch. */
  public Workload before(Preparation preparation) {
    return new Workload(name, items, job, options.after(preparation));
  }

  /**
   * The same work, with a record of what each thread was doing inside its tasks: computing, waiting
   * for a lock, parked, sleeping, in I/O. {@link Run#timeline} then shows it, {@link Run#states}
   * sums it up.
   *
   * <p>JDK Flight Recorder records only while such a run is under way. It adds about 0.2 µs an
   * event and 20 µs a task to the run, and tens of milliseconds around it, the first time some
   * hundreds ({@code bench/states/run}). Don't compare the time of such a run with that of one
   * without.
   */
  public Workload withStates() {
    return new Workload(name, items, job, options.with(Wish.STATES));
  }

  /**
   * The same work, drawn while it runs: one row a worker, each task as it ends. On a page the
   * picture stays when the run is over; elsewhere this changes nothing.
   *
   * <p>The workers do not take part in it. The thread that waits for the run looks at the record
   * some twenty times a second, for at most a twentieth of its time ({@code bench/live/run}).
   */
  public Workload live() {
    return new Workload(name, items, job, options.with(Wish.LIVE));
  }

  /**
   * Runs all tasks once, the way {@code strategy} says. Blocks until it is done.
   *
   * @param label what this way is called in tables and pictures
   * @throws IllegalStateException if what happened is no result: tasks that had not ended, that
   *     threw, or a strategy that never returned
   */
  public Run run(String label, Strategy strategy) {
    return new Measurement(name, label, size(), options).of(this::tasks, job, strategy);
  }

  /**
   * Runs all tasks once for each thread count, smallest first. Blocks until all are done.
   *
   * @throws IllegalStateException as {@link #run}
   */
  public Scaling sweep(ThreadCounts threads, ScaledStrategy strategy) {
    var runs = new TreeMap<Integer, Series>();
    var steps = new StepProgress(name, "thread count", Clock.SYSTEM::nanoTime);
    steps.expect(threads.counts().size());
    try (var _ = ProgressScope.enter(steps);
        var _ = Leases.enter()) {
      for (int n : threads.counts()) {
        runs.put(n, Series.of(run(counted(n, "thread"), tasks -> strategy.run(n, tasks))));
        steps.step();
      }
    }
    return new Scaling(name, runs);
  }

  /**
   * Begins a fair comparison: every way is warmed up and then run this many times, all of them in
   * turn.
   */
  public Rounds rounds(int count) {
    return new Rounds(this, count);
  }

  private List<Task> tasks(Recorder recorder) {
    var tasks = new ArrayList<Task>(items.size());
    for (int i = 0; i < items.size(); i++) tasks.add(task(i, recorder));
    return tasks;
  }

  private Task task(int index, Recorder recorder) {
    var item = items.get(index);
    Callable<Void> body =
        () -> {
          job.run(item);
          return null;
        };
    return new Task(index, item, body, recorder.slot(index));
  }

  @Override
  public String toString() {
    return name + ": " + counted(size(), "task") + sizes();
  }

  private String sizes() {
    if (!(items.getFirst() instanceof Number)) return "";
    var sizes =
        items.stream().mapToDouble(item -> ((Number) item).doubleValue()).summaryStatistics();
    if (sizes.getMin() == 0 && sizes.getMax() == size() - 1) return "";
    return ", sizes %s to %s, %s in all, %s on each of 4 workers if shared evenly"
        .formatted(
            brief(sizes.getMin()),
            brief(sizes.getMax()),
            brief(sizes.getSum()),
            brief(Math.ceil(sizes.getSum() / 4)));
  }

  private static String brief(double size) {
    return size == Math.rint(size) ? "" + (long) size : "%.1f".formatted(size);
  }
}
