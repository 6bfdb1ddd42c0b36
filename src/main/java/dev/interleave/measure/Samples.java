package dev.interleave.measure;

import java.util.List;

/**
 * Every execution of one way.
 *
 * @param label what the way is called
 * @param warmup the executions before the times had settled; not to be counted, but kept
 * @param counted the executions to count, in the order they were run
 * @param settled whether the times had settled, or did not fall any more while they were counted
 * @param <T> what one execution gives
 */
public record Samples<T>(String label, List<T> warmup, List<T> counted, boolean settled) {
  /** Takes copies. */
  public Samples {
    warmup = List.copyOf(warmup);
    counted = List.copyOf(counted);
  }
}
