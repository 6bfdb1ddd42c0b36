package dev.interleave.explore.engine;

import java.util.Arrays;

/**
 * A vector clock: for each thread how much of it has happened before. (Fidge 1988, Mattern 1989.)
 */
final class VectorClock {
  private int[] times;

  VectorClock() {
    times = new int[4];
  }

  private VectorClock(int[] times) {
    this.times = times;
  }

  VectorClock copy() {
    return new VectorClock(times.clone());
  }

  int get(int thread) {
    return thread < times.length ? times[thread] : 0;
  }

  void set(int thread, int time) {
    if (thread >= times.length) times = Arrays.copyOf(times, Math.max(thread + 1, 8));
    times[thread] = time;
  }

  void tick(int thread) {
    set(thread, get(thread) + 1);
  }

  void join(VectorClock other) {
    if (other.times.length > times.length) times = Arrays.copyOf(times, other.times.length);
    for (int i = 0; i < other.times.length; i++)
      if (other.times[i] > times[i]) times[i] = other.times[i];
  }
}
