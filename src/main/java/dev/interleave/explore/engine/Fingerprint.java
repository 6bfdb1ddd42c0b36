package dev.interleave.explore.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hash of the whole state before each choice, so that a state that comes again is seen: every
 * value written, every lock, and of each thread the locals at the head of its loop and what it has
 * read since. Used only for code with loops.
 */
final class Fingerprint {
  private long heap;
  private long[] values = new long[16];
  private final Map<Long, Integer> seen = new HashMap<>();
  private int[] moves = new int[64];
  private int steps;

  static long mix(long hash, long value) {
    long mixed = (hash + 1) * 0x9E3779B97F4A7C15L + value;
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    return mixed ^ mixed >>> 29;
  }

  void clear() {
    heap = 0;
    Arrays.fill(values, 0);
    seen.clear();
    steps = 0;
  }

  void changed(int location, long value) {
    if (location >= values.length) values = Arrays.copyOf(values, 2 * location);
    heap ^= values[location];
    values[location] = mix(location + 1, value);
    heap ^= values[location];
  }

  /** How many moves there were. */
  int steps() {
    return steps;
  }

  void moved(int thread) {
    if (steps == moves.length) moves = Arrays.copyOf(moves, 2 * steps);
    moves[steps++] = thread;
  }

  /** The threads that moved since this same state was there before; 0 if it is new. */
  long movedSinceSame(List<SimThread> threads) {
    long state = heap;
    for (var thread : threads)
      state ^= mix(2L * thread.id + (thread.ended ? 1 : 0), thread.ended ? 0 : thread.local);
    var before = seen.putIfAbsent(state, steps);
    if (before == null) return 0;
    long moved = 0;
    for (int i = before; i < steps; i++) moved |= 1L << moves[i];
    return moved;
  }
}
