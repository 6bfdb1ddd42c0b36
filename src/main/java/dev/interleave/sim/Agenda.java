package dev.interleave.sim;

/** Which worker is free next: a binary heap by time, then by worker, that allocates nothing. */
final class Agenda {
  private final int[] heap;
  private final long[] freeAt;
  private int size;

  /** Every worker free at 0. In that state the order of their numbers is already a heap. */
  Agenda(int workers) {
    heap = new int[workers];
    for (int w = 0; w < workers; w++) heap[w] = w;
    freeAt = new long[workers];
    size = workers;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The worker that is free first. */
  int first() {
    return heap[0];
  }

  long freeAt(int worker) {
    return freeAt[worker];
  }

  /** Keeps the first worker busy until {@code time}. */
  void busyUntil(long time) {
    freeAt[heap[0]] = time;
    sink();
  }

  /** Sends the first worker home. */
  void leave() {
    heap[0] = heap[--size];
    sink();
  }

  private void sink() {
    int worker = heap[0];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && before(heap[child + 1], heap[child])) child++;
      if (!before(heap[child], worker)) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = worker;
  }

  private boolean before(int one, int other) {
    return freeAt[one] < freeAt[other] || freeAt[one] == freeAt[other] && one < other;
  }
}
