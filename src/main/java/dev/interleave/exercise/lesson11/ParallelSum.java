package dev.interleave.exercise.lesson11;

import dev.interleave.exercise.GuardedCheck;
import dev.interleave.exercise.Mismatch;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Adds up a list with the learner's task, and notes which parts of it were read in one piece. */
final class ParallelSum {
  private static final int NUMBERS = 10_000;
  private static final int THRESHOLD = 1_000;
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Queue<Integer> parts = new ConcurrentLinkedQueue<>();
  private final AtomicInteger reading = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private ParallelSum() {}

  /** What is not yet as asked of a function from a list to the task that adds it up. */
  static List<Mismatch> mismatches(Function<List<Integer>, ForkJoinTask<?>> maker) {
    return new ParallelSum().of(maker);
  }

  private List<Mismatch> of(Function<List<Integer>, ForkJoinTask<?>> maker) {
    var pool = new ForkJoinPool(4);
    try {
      return GuardedCheck.mismatches(LIMIT, () -> judged(pool.submit(task(maker)).get()));
    } finally {
      pool.shutdownNow(); // and no close(), which would wait for an endless loop
    }
  }

  private ForkJoinTask<Object> task(Function<List<Integer>, ForkJoinTask<?>> maker) {
    return ForkJoinTask.adapt(() -> (Object) maker.apply(new Part(0, NUMBERS)).invoke());
  }

  private List<Mismatch> judged(Object sum) {
    var missed = new ArrayList<Mismatch>();
    long expected = (long) NUMBERS * (NUMBERS - 1) / 2;
    if (!(sum instanceof Number number) || number.longValue() != expected)
      missed.add(
          new Mismatch("the sum " + expected, "" + sum, "add both halves, each number once"));
    var sizes = parts.stream().mapToInt(Integer::intValue).summaryStatistics();
    if (sizes.getMax() > THRESHOLD) missed.add(tooLarge(sizes));
    else if (sizes.getMin() < THRESHOLD / 4) missed.add(tooSmall(sizes));
    if (missed.isEmpty() && most.get() < 2)
      missed.add(
          new Mismatch(
              "at some moment two parts being added up",
              "never more than one",
              "fork one half before you compute the other, and join it after"));
    return missed;
  }

  private static Mismatch tooLarge(IntSummaryStatistics sizes) {
    return new Mismatch(
        "no part of more than %,d numbers added up in one piece".formatted(THRESHOLD),
        "a part of %,d".formatted(sizes.getMax()),
        "split with subList while the part is larger than the threshold");
  }

  private static Mismatch tooSmall(IntSummaryStatistics sizes) {
    return new Mismatch(
        "no splitting at %,d numbers or fewer".formatted(THRESHOLD),
        "a part of " + sizes.getMin(),
        "compare the size of the part with the threshold before you split");
  }

  /** A part takes 10 ms to read, so that two of them can be seen to overlap on any machine. */
  private void read(int size) {
    parts.add(size);
    most.accumulateAndGet(reading.incrementAndGet(), Math::max);
    LockSupport.parkNanos(10_000_000);
    reading.decrementAndGet();
  }

  /** The numbers from one to below another. Reading its first number counts as reading it. */
  private final class Part extends AbstractList<Integer> {
    private final int from;
    private final int to;

    Part(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public Integer get(int index) {
      Objects.checkIndex(index, size());
      if (index == 0) read(size());
      return from + index;
    }

    @Override
    public int size() {
      return to - from;
    }

    @Override
    public List<Integer> subList(int start, int end) {
      Objects.checkFromToIndex(start, end, size());
      return new Part(from + start, from + end);
    }
  }
}
