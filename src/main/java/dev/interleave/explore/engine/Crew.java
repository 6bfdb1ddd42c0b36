package dev.interleave.explore.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The threads of one order, by number: as they came to be. */
final class Crew {
  private final List<SimThread> threads = new ArrayList<>();
  private final Deque<SimThread> fresh = new ArrayDeque<>();
  private int unnamed;
  private int tasks;

  void clear() {
    threads.clear();
    fresh.clear();
    unnamed = 0;
    tasks = 0;
  }

  List<SimThread> threads() {
    return threads;
  }

  void add(SimThread thread) {
    threads.add(thread);
    fresh.add(thread);
  }

  /** One that has not begun yet; null if there is none. */
  SimThread nextFresh() {
    return fresh.poll();
  }

  /** A bit for each thread that can take its step. */
  long enabled() {
    long enabled = 0;
    for (var thread : threads)
      if (!thread.ended && thread.pending != null && thread.isReady()) enabled |= 1L << thread.id;
    return enabled;
  }

  /** Whether nobody waits but for work. */
  boolean isDone() {
    return threads.stream().allMatch(thread -> thread.ended || thread.idles);
  }

  /** A number for a thread without a name. */
  int nextUnnamed() {
    return unnamed++;
  }

  /** A number for a task that has a thread of its own. */
  int nextTask() {
    return ++tasks;
  }
}
