package dev.interleave.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Puts tasks that overlap beside each other: each takes the first lane that is free when it starts,
 * which needs as many lanes as tasks overlap and no more. Where these are too many to be told apart
 * a row stands for several of them.
 */
public final class Lanes {
  /** More rows than this cannot be told apart on a screen. */
  public static final int READABLE_ROWS = 64;

  /** Lanes are hairlines beside each other, which tell how many there are, up to this many. */
  private static final int MOST_ALONE = 128;

  private record Busy(int lane, long until) {}

  private final PriorityQueue<Busy> left =
      new PriorityQueue<>(Comparator.comparingLong(Busy::until));
  private final BitSet free = new BitSet();
  private int count;

  /** The lane of a task, to be asked for in the order of starts; the task keeps it. */
  public int take(long start) {
    while (!left.isEmpty() && left.peek().until() <= start) free.set(left.poll().lane());
    int first = free.nextSetBit(0);
    if (first < 0) return count++;
    free.clear(first);
    return first;
  }

  /** The task has ended, or is known to end then; who starts no earlier may have its lane. */
  public void leave(int lane, long end) {
    left.add(new Busy(lane, end));
  }

  /** How many there are by now. */
  public int count() {
    return count;
  }

  /** How many lanes share a row, so that rows are few enough: 1, or a power of two. */
  public int inRow() {
    if (count <= MOST_ALONE) return 1;
    int lanes = 2;
    while (Math.ceilDiv(count, lanes) > READABLE_ROWS) lanes *= 2;
    return lanes;
  }

  /** {@code lane 3}, or {@code lanes 9 to 12} where four share a row. */
  public List<String> rows(int lanesInRow) {
    var names = new ArrayList<String>();
    for (int lane = 0; lane + lanesInRow < count; lane += lanesInRow)
      names.add(row(lane, lanesInRow));
    if (count > 0) names.add(name(names.size() * lanesInRow + 1, count));
    return names;
  }

  /** The row of a lane while nobody knows how many there will be. */
  public static String row(int lane, int lanesInRow) {
    int first = lane / lanesInRow * lanesInRow + 1;
    return name(first, first + lanesInRow - 1);
  }

  private static String name(int first, int last) {
    return first == last ? "lane " + first : "lanes %d to %d".formatted(first, last);
  }
}
