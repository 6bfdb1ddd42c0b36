package dev.interleave.schedule;

import java.util.List;

/**
 * How long each deque of a pool was at one look.
 *
 * @param at nanoseconds since the watch began
 * @param lengths tasks in each worker's deque; a worker that came later is further back
 * @param steals tasks stolen so far, by the pool's own estimate
 */
public record DequeSample(long at, List<Integer> lengths, long steals) {
  /** Takes a copy. */
  public DequeSample {
    lengths = List.copyOf(lengths);
  }

  /** The length of one deque; 0 for a worker that was not there yet. */
  public int length(int worker) {
    return worker < lengths.size() ? lengths.get(worker) : 0;
  }
}
