package dev.interleave.exercise;

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
final class Adding {
  private static final int NUMBERS = 10_000;
  private static final int THRESHOLD = 1_000;
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Queue<Integer> parts = new ConcurrentLinkedQueue<>();
  private final AtomicInteger reading = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private Adding() {}

  /** What is not yet as asked of a function from a list to the task that adds it up. */
  static List<Fact> facts(Object answer) {
    return new Adding().of((Function<?, ?>) answer);
  }

  private List<Fact> of(Function<?, ?> maker) {
    var pool = new ForkJoinPool(4);
    try {
      return Guarded.facts(LIMIT, () -> judged(pool.submit(task(maker)).get()));
    } finally {
      pool.shutdownNow(); // and no close(), which would wait for an endless loop
    }
  }

  @SuppressWarnings("unchecked") // what does not fit throws, and that becomes a fact
  private ForkJoinTask<Object> task(Function<?, ?> maker) {
    return ForkJoinTask.adapt(() -> {
      var made = ((Function<List<Integer>, ForkJoinTask<?>>) maker).apply(new Part(0, NUMBERS));
      return (Object) made.invoke();
    });
  }

  private List<Fact> judged(Object sum) {
    var facts = new ArrayList<Fact>();
    long expected = (long) NUMBERS * (NUMBERS - 1) / 2;
    if (!(sum instanceof Number number) || number.longValue() != expected)
      facts.add(new Fact("the sum " + expected, "" + sum, "add both halves, each number once"));
    var sizes = parts.stream().mapToInt(Integer::intValue).summaryStatistics();
    if (sizes.getMax() > THRESHOLD) facts.add(tooLarge(sizes));
    else if (sizes.getMin() < THRESHOLD / 4) facts.add(tooSmall(sizes));
    if (facts.isEmpty() && most.get() < 2)
      facts.add(
          new Fact(
              "at some moment two parts being added up",
              "never more than one",
              "fork one half before you compute the other, and join it after"));
    return facts;
  }

  private static Fact tooLarge(IntSummaryStatistics sizes) {
    return new Fact(
        "no part of more than %,d numbers added up in one piece".formatted(THRESHOLD),
        "a part of %,d".formatted(sizes.getMax()),
        "split with subList while the part is larger than the threshold");
  }

  private static Fact tooSmall(IntSummaryStatistics sizes) {
    return new Fact(
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
