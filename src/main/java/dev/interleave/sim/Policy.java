package dev.interleave.sim;

import java.util.function.IntUnaryOperator;

/**
 * A way to share a list of tasks out among workers. Policies never change and can be used again.
 *
 * <p>{@link #CONTIGUOUS}, {@link #CYCLIC} and {@link #assigned} decide before the run. {@link
 * #chunked}, {@link #GUIDED}, {@link #SHARED_QUEUE} and {@link #LARGEST_FIRST} let a free worker
 * take from one queue. {@link #WORK_STEALING} gives every worker a deque of its own.
 */
public final class Policy {

  /** One block of neighbours for each worker, as OpenMP's {@code schedule(static)}. */
  public static final Policy CONTIGUOUS =
      new Policy("contiguous", (sizes, workers) -> Assigned.contiguous(sizes.length, workers));

  /** Tasks dealt like cards: task i to worker i modulo the number of workers. */
  public static final Policy CYCLIC =
      new Policy(
          "cyclic", (sizes, workers) -> Assigned.by(task -> task % workers, sizes.length, workers));

  /** One task at a time from a shared queue, as a fixed thread pool does. */
  public static final Policy SHARED_QUEUE = queue("shared queue", left -> 1);

  /**
   * Chunks from a shared queue that shrink as it empties: what is left over the number of workers
   * (C. D. Polychronopoulos, D. J. Kuck, "Guided self-scheduling", 1987).
   */
  public static final Policy GUIDED =
      new Policy(
          "guided",
          (sizes, workers) ->
              SharedQueue.inOrder(sizes.length, left -> Math.ceilDiv(left, workers)));

  /**
   * A shared queue, sorted so that the largest task comes first; equal tasks keep their order (LPT:
   * R. L. Graham, "Bounds on Multiprocessing Timing Anomalies", 1969).
   */
  public static final Policy LARGEST_FIRST =
      new Policy("largest first", (sizes, workers) -> SharedQueue.largestFirst(sizes));

  /** {@link #workStealing} with the seed 0. */
  public static final Policy WORK_STEALING = workStealing(0);

  private final String name;
  private final Dealer.Maker maker;

  private Policy(String name, Dealer.Maker maker) {
    this.name = name;
    this.maker = maker;
  }

  /**
   * Chunks of {@code k} tasks from a shared queue, as OpenMP's {@code schedule(dynamic, k)}.
   *
   * @param k tasks in a chunk, 1 or more
   * @throws IllegalArgumentException if {@code k} is below 1
   */
  public static Policy chunked(int k) {
    if (k < 1)
      throw new IllegalArgumentException(
          "Chunks of %d tasks would never empty the queue. ".formatted(k)
              + "Perhaps a division rounded down to 0. Try 1 or more.");
    return queue("chunks of " + k, left -> k);
  }

  /**
   * A deque for each worker, filled with its contiguous block: the owner takes the newest task, a
   * thief the oldest of a random victim (R. D. Blumofe, C. E. Leiserson, "Scheduling Multithreaded
   * Computations by Work Stealing", 1999).
   *
   * @param seed chooses the victims; the same seed, the same schedule
   */
  public static Policy workStealing(long seed) {
    return new Policy("work stealing", (sizes, workers) -> new Deques(sizes.length, workers, seed));
  }

  /**
   * Your own static split.
   *
   * @param name for titles and tables
   * @param workerOf from a task's number to its worker's, both from 0; a simulation refuses any
   *     worker it does not have
   */
  public static Policy assigned(String name, IntUnaryOperator workerOf) {
    return new Policy(name, (sizes, workers) -> Assigned.by(workerOf, sizes.length, workers));
  }

  private static Policy queue(String name, IntUnaryOperator chunk) {
    return new Policy(name, (sizes, workers) -> SharedQueue.inOrder(sizes.length, chunk));
  }

  /** The name for titles and tables: {@code largest first}. */
  public String name() {
    return name;
  }

  Dealer dealer(long[] sizes, int workers) {
    return maker.make(sizes, workers);
  }

  @Override
  public String toString() {
    return name;
  }
}
