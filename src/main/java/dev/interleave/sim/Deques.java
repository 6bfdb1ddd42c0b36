package dev.interleave.sim;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A deque for each worker, filled with its contiguous block. The owner pops the newest task; a
 * worker whose own deque is empty steals the oldest of the first victim it finds, looking round
 * from a random place.
 */
final class Deques implements Dealer {
  private final int[] tasks;
  private final int[] oldest;
  private final int[] end;
  private final SplittableRandom random;
  private int left;

  Deques(int tasks, int workers, long seed) {
    var bounds = Assigned.blocks(tasks, workers);
    this.tasks = IntStream.range(0, tasks).toArray();
    this.oldest = IntStream.range(0, workers).map(w -> bounds[w]).toArray();
    this.end = IntStream.range(0, workers).map(w -> bounds[w + 1]).toArray();
    this.random = new SplittableRandom(seed);
    this.left = tasks;
  }

  @Override
  public Hand next(int worker) {
    if (left == 0) return null;
    left--;
    if (!isEmpty(worker)) return one(Hand.How.OWN, --end[worker], -1);
    int victim = victim();
    return one(Hand.How.STOLEN, oldest[victim]++, victim);
  }

  @Override
  public List<int[]> deques() {
    return IntStream.range(0, end.length)
        .mapToObj(w -> Arrays.copyOfRange(tasks, oldest[w], end[w]))
        .toList();
  }

  private int victim() {
    int victim = random.nextInt(end.length);
    while (isEmpty(victim)) victim = (victim + 1) % end.length;
    return victim;
  }

  private boolean isEmpty(int worker) {
    return oldest[worker] == end[worker];
  }

  private Hand one(Hand.How how, int at, int victim) {
    return new Hand(how, tasks, at, at + 1, victim);
  }
}
