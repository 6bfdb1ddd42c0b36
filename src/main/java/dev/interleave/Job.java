package dev.interleave;

/**
 * What one task does with its item. May throw anything, so that no cell needs a {@code catch}.
 *
 * @param <T> what the items are: sizes, paths, numbers
 */
@FunctionalInterface
public interface Job<T> {
  /** Does the work of one task, on whatever thread runs it. */
  void run(T item) throws Exception;
}
