package dev.interleave.sim;

import java.util.stream.IntStream;

/**
 * A merge sort of task numbers by descending size that keeps equal tasks in order. The JDK sorts by
 * a key only if the numbers are boxed; for a million tasks that takes more than twice as long.
 */
final class Descending {
  private final long[] sizes;
  private int[] from;
  private int[] to;

  private Descending(long[] sizes) {
    this.sizes = sizes;
    this.from = IntStream.range(0, sizes.length).toArray();
    this.to = new int[sizes.length];
  }

  static int[] order(long[] sizes) {
    var sort = new Descending(sizes);
    for (long width = 1; width < sizes.length; width *= 2) sort.pass(width);
    return sort.from;
  }

  private void pass(long width) {
    for (long low = 0; low < sizes.length; low += 2 * width)
      merge((int) low, end(low + width), end(low + 2 * width));
    var sorted = to;
    to = from;
    from = sorted;
  }

  private int end(long index) {
    return (int) Math.min(index, sizes.length);
  }

  private void merge(int low, int middle, int high) {
    int left = low;
    int right = middle;
    for (int at = low; at < high; at++)
      to[at] = takesLeft(left, middle, right, high) ? from[left++] : from[right++];
  }

  private boolean takesLeft(int left, int middle, int right, int high) {
    if (left == middle) return false;
    return right == high || sizes[from[left]] >= sizes[from[right]];
  }
}
