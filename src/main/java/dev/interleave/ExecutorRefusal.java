package dev.interleave;

import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/**
 * What an executor refuses, told in words: the JDK's own exceptions name neither cause nor cure.
 */
final class ExecutorRefusal {
  private static final Set<String> SIZED =
      Set.of("java.util.concurrent.ThreadPoolExecutor", "java.util.concurrent.ForkJoinPool");

  private ExecutorRefusal() {}

  /** What a strategy threw; where it is an executor's refusal, with words to it. */
  static RuntimeException explained(String label, RuntimeException thrown) {
    if (thrown instanceof RejectedExecutionException)
      return at(thrown, new RejectedExecutionException(closed(label)));
    return isOfSize(thrown) ? at(thrown, new IllegalArgumentException(size(label))) : thrown;
  }

  private static boolean isOfSize(RuntimeException thrown) {
    var stack = thrown.getStackTrace();
    return thrown instanceof IllegalArgumentException
        && stack.length > 0
        && SIZED.contains(stack[0].getClassName())
        && stack[0].getMethodName().equals("<init>");
  }

  private static RuntimeException at(RuntimeException thrown, RuntimeException explained) {
    explained.setStackTrace(thrown.getStackTrace());
    return OwnFrames.of(explained);
  }

  private static String size(String label) {
    return """
    "%s" asked for a pool of a size that no pool can have: it needs one thread or more.
    Look at the number in the line below; a division may have rounded it down to 0.
    Try 1, or 4.\
    """
        .formatted(label);
  }

  private static String closed(String label) {
    return """
    In "%s" a task was handed to a pool that takes no more.
    It was closed already, or its queue is full.
    Hand over all tasks inside of `try (var pool = ...) { }`: the end of the block closes the pool.\
    """
        .formatted(label);
  }
}
