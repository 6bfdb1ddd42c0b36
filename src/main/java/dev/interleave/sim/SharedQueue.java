package dev.interleave.sim;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** One queue for all; a free worker takes a chunk from its head. */
final class SharedQueue implements Dealer {
  private final int[] tasks;

  /** From the number of tasks left to the length of the next chunk. */
  private final IntUnaryOperator chunk;

  private int head;

  private SharedQueue(int[] tasks, IntUnaryOperator chunk) {
    this.tasks = tasks;
    this.chunk = chunk;
  }

  static SharedQueue inOrder(int tasks, IntUnaryOperator chunk) {
    return new SharedQueue(IntStream.range(0, tasks).toArray(), chunk);
  }

  static SharedQueue largestFirst(long[] sizes) {
    return new SharedQueue(Descending.order(sizes), left -> 1);
  }

  @Override
  public Hand next(int worker) {
    int left = tasks.length - head;
    if (left == 0) return null;
    int from = head;
    head += Math.min(left, chunk.applyAsInt(left));
    return new Hand(Hand.How.TAKEN, tasks, from, head);
  }
}
