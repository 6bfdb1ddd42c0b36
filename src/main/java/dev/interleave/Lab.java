package dev.interleave;

import dev.interleave.RunOptions.Wish;
import dev.interleave.classroom.AnswerSheet;
import dev.interleave.exercise.catalogue.Exercises;
import dev.interleave.explore.Exploration;
import dev.interleave.litmus.Litmus;
import dev.interleave.machine.Machine;
import dev.interleave.model.Amdahl;
import dev.interleave.show.Panel;
import dev.interleave.show.Timeline;
import dev.interleave.show.chart.Chart;
import dev.interleave.show.table.ResultTable;
import dev.interleave.sim.Policy;
import dev.interleave.waits.ThreadsNow;
import dev.interleave.work.Burn;
import dev.interleave.work.FileSet;
import dev.interleave.work.Tree;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words a cell starts from. Everything else is found with Tab on a value. */
public final class Lab {
  static {
    FirstRun.run();
  }

  private Lab() {}

  /** {@code count} tasks; the job is given the task's number, from 0. */
  public static Workload workload(String name, int count, Job<Integer> job) {
    if (count < 1)
      throw new IllegalArgumentException(
          "\"%s\" has %d tasks: a workload needs at least one. Try 24.".formatted(name, count));
    return Workload.of(name, IntStream.range(0, count).boxed().toList(), job);
  }

  /** One task an item; the job is given the item. An item that is a number is the task's size. */
  public static <T> Workload workload(String name, List<? extends T> items, Job<T> job) {
    return Workload.of(name, items, job);
  }

  /**
   * A guess, before the run: {@code predict("ten waits", 20).inMs()}; with null the run will
   * {@linkplain Prediction#ask ask} for one.
   */
  public static Prediction predict(String what, Number guess) {
    return new Prediction(what, guess == null ? null : guess.doubleValue()).told();
  }

  /**
   * A curve drawn before the run, a speedup for each thread count: {@code predict("speedup",
   * threads(1, 2, 4), curve(1, 1.9, 2.4))}; with null a page lets it be drawn, and the run will
   * {@linkplain PredictedCurve#ask ask} for it.
   */
  public static PredictedCurve predict(String what, ThreadCounts threads, DrawnCurve guess) {
    var drawn = new PredictedCurve(what, threads, guess);
    drawn.highest().told();
    return drawn;
  }

  /** The values of a drawn guess. */
  public static DrawnCurve curve(double... values) {
    return DrawnCurve.of(values);
  }

  /** From here on, until the kernel restarts, no run asks for a guess. Says so. */
  public static String withoutGuesses() {
    Guessing.askFor(false);
    return "No run asks for a guess any more, until this kernel restarts.";
  }

  /**
   * Runs side by side, the first as the baseline.
   *
   * @throws IllegalArgumentException if there is none, or one of them is null
   */
  public static Comparison compare(Run... runs) {
    for (int i = 0; i < runs.length; i++)
      if (runs[i] == null)
        throw new IllegalArgumentException(
            ("Run %d of %d is null: the cell that was to make it has not come to its end. Put that"
                    + " cell right and run it again, then this one.")
                .formatted(i + 1, runs.length));
    return new Comparison(Stream.of(runs).map(Series::of).toList());
  }

  /**
   * Measures code that makes its own tasks and gives them to a pool seen through {@code
   * lab.observe(pool)}. Blocks until it is done.
   *
   * @throws IllegalStateException as {@link Workload#run}
   */
  public static Run measure(String label, Experiment experiment) {
    return new Measurement(label, label, 0, RunOptions.USUAL).of(experiment);
  }

  /** {@link #measure}, drawn while it runs as {@link Workload#live} is. */
  public static Run measureLive(String label, Experiment experiment) {
    return new Measurement(label, label, 0, RunOptions.USUAL.with(Wish.LIVE)).of(experiment);
  }

  /**
   * What a policy would do with tasks of these sizes, in milliseconds, on workers that cost
   * nothing: the same picture on every machine, every time.
   */
  public static Simulated simulate(
      String label, int workers, Policy policy, List<? extends Number> sizes) {
    return Simulated.of(label, workers, policy, sizes);
  }

  /**
   * What a fork/join pool would do with a tree whose units are milliseconds, on workers that cost
   * nothing.
   */
  public static Simulated simulate(String label, int workers, Tree tree) {
    return Simulated.of(label, workers, tree);
  }

  /**
   * Begins to repeat something that comes to a number: {@code repeat(20).add("one way", () ->
   * 42).run()}.
   */
  public static Repeats repeat(int times) {
    return new Repeats(times);
  }

  /**
   * Runs {@code body} on so many threads that begin at the same instant; it is given the thread's
   * number, from 0. Blocks until all are done, and throws whatever the body throws.
   */
  public static void atOnce(int threads, Job<Integer> body) {
    Together.run(threads, body);
  }

  /**
   * Watches the deques of a pool from outside, about once a millisecond, until it is terminated. A
   * page draws them live. Returns at once.
   */
  public static DequeWatch watch(ForkJoinPool pool) {
    return new DequeWatch(pool);
  }

  /**
   * Begins to run every order of code that shares a state: {@code explore(Counter::new)
   * .thread("Ann", c -> c.up()).thread("Bob", c -> c.up()).always(c -> c.n == 2)}.
   */
  public static <S> Exploration<S> explore(Exploration.Maker<S> state) {
    return Exploration.of(state);
  }

  /** Runs every order of a program that makes its own threads; what it returns is its outcome. */
  public static <T> Exploration<T> exploreProgram(Exploration.Maker<T> program) {
    return Exploration.ofProgram(program);
  }

  /**
   * Begins a litmus test: {@code litmus(Pair::new).thread(p -> { p.x = 1; p.r1 = p.y; }).thread(p
   * -> { p.y = 1; p.r2 = p.x; }).outcomes(p -> p.r1 + ", " + p.r2).interesting("0, 0")}.
   */
  public static <S> Litmus<S> litmus(Exploration.Maker<S> state) {
    return Litmus.of(state);
  }

  /**
   * All threads of all cells at this moment, virtual ones too: what each is doing, where, what it
   * holds and for whom it waits. Stops nothing.
   */
  public static ThreadsNow threadsNow() {
    return ThreadsNow.look();
  }

  /** Thread counts to try. */
  public static ThreadCounts threads(int... counts) {
    return ThreadCounts.of(counts);
  }

  /** Amdahl's law with this share of serial work, to be drawn beside a measured speedup. */
  public static Amdahl amdahl(double serial) {
    return new Amdahl(serial);
  }

  /** A fixed amount of real computation on the calling thread, in units, not in milliseconds. */
  public static void burn(double units) {
    Burn.units(units);
  }

  /** Files with random content, deleted when the JVM ends. Blocks until they are on disk. */
  public static FileSet files(int count, int bytesEach) {
    return FileSet.make(count, bytesEach);
  }

  /**
   * The pictures that belong to an exercise.
   *
   * @throws IllegalArgumentException if there is no such exercise, or it has no pictures
   */
  public static Timeline exercise(String id) {
    var exercise = Exercises.find(id);
    if (exercise.pictures().isEmpty())
      throw new IllegalArgumentException(
          "Exercise %s has no pictures to look at. It asks: %s".formatted(id, exercise.task()));
    var panels =
        exercise.pictures().entrySet().stream()
            .map(picture -> new Panel(picture.getKey(), picture.getValue()))
            .toList();
    return new Timeline(panels, List.of(), exercise.task());
  }

  /**
   * Looks at an answer: {@code 8.1 passed}, or the facts that are not yet as asked; a run beside
   * one that passes.
   *
   * @throws IllegalArgumentException if there is no such exercise, or it asks for something else
   */
  public static Checked check(String id, Object answer) {
    var verdict = Exercises.find(id).check(answer instanceof Run run ? run.schedule() : answer);
    ResultStore.verdict(verdict);
    Points.keep(verdict);
    return new Checked(verdict);
  }

  /**
   * What a lesson concludes from a measurement, in words that are chosen from it: {@code
   * finding("06.curve", sweep)}.
   *
   * @throws IllegalArgumentException if there is no such finding, or it reads something else
   */
  public static Conclusion finding(String id, Object measured) {
    return Conclusion.of(id, measured);
  }

  /**
   * The same of numbers that were reckoned from runs, so that what disturbed the runs is known:
   * {@code finding("05.late", served, few, many)}.
   */
  public static Conclusion finding(String id, Object measured, Run... from) {
    return Conclusion.of(id, measured, from);
  }

  /**
   * Whether this kernel tells a class view of guesses and results, and what leaves it. Without a
   * class, which is usual, nothing does.
   */
  public static String classView() {
    return ClassView.described();
  }

  /** Shows this name in the class view in place of a number; an empty one takes it away. */
  public static String classView(String name) {
    return ClassView.named(name);
  }

  /** Eight questions, the same before and after a workshop. {@link #answers} takes the answers. */
  public static QuestionSheet questions() {
    return QuestionSheet.all();
  }

  /**
   * Keeps a letter for each of the eight {@link #questions}, - for no answer: {@code
   * answers("before", "abcd-abc")}. After the workshop it says how many are right, and which cells
   * to look at again. A class view is told which are right.
   *
   * @param moment {@code before} or {@code after}
   * @throws IllegalArgumentException if there are not eight letters
   */
  public static Answered answers(String moment, String letters) {
    return Answered.of(new AnswerSheet(moment, letters));
  }

  /** Every exercise, and how far you are with it; remembered when the kernel starts again. */
  public static ResultTable progress() {
    return ResultStore.progress();
  }

  /**
   * Keeps a run, a comparison, a scaling or a checked guess, with the machine it came from. Waits
   * five seconds at most if another notebook is writing. Where nothing can be kept, the answer says
   * why.
   *
   * @param lesson its number, such as {@code "01"}
   * @throws IllegalArgumentException if {@code result} is none of these
   */
  public static StoredResult record(String lesson, Object result) {
    return ResultStore.record(ResultMapping.of(lesson, result, null));
  }

  /**
   * Keeps the guess as well, held against the run it is {@linkplain Prediction#about about}, or
   * else against the last one of a comparison or the shortest of a scaling: a guess {@linkplain
   * Prediction#inMs in ms} against its makespan, one {@linkplain Prediction#ofSpeedup of a speedup}
   * against its speedup. A guess that says neither is kept without a gap.
   */
  public static StoredResult record(String lesson, Object result, Prediction guess) {
    return ResultStore.record(ResultMapping.of(lesson, result, guess));
  }

  /** Keeps the highest speedup of a drawn curve as the guess, against that of the shortest run. */
  public static StoredResult record(String lesson, Object result, PredictedCurve guess) {
    return record(lesson, result, guess.highest());
  }

  /**
   * Every recorded result: a table, {@code ratios()}, exports, and {@code add(Path)} for those of
   * others.
   *
   * @throws IllegalStateException if the file they are kept in cannot be used
   */
  public static Results results() {
    return ResultStore.results();
  }

  /** The recorded results of one lesson. */
  public static Results results(String lesson) {
    return ResultStore.results(lesson);
  }

  /**
   * Gives an XChart chart of your own the fonts, lines and colours of the lab's: {@code
   * themed(QuickChart.getChart("waits", "threads", "ms", "measured", xs, ys))}.
   */
  public static Chart themed(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    return Chart.themed(chart);
  }

  /** The machine, as far as this JVM is granted it. */
  public static Machine machine() {
    return Machine.look();
  }
}
