package dev.interleave.waits;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.ServiceLoader;

/**
 * A kernel that knows more of threads than the JDK tells. Found by {@link ServiceLoader}; where
 * there is none, the result says what cannot be known.
 */
public interface ThreadHost {
  /** The cell that each thread of a cell works for, by its id; empty if cells are not known. */
  Optional<Map<Long, Integer>> cells();

  /** Who holds the lock that a thread waits for. */
  OptionalLong holder(long thread);

  /** How many tasks wait in the queue of the pool that a thread works for. */
  OptionalInt queue(long thread);

  /** The host of this process. */
  static ThreadHost get() {
    return ServiceLoader.load(ThreadHost.class, ThreadHost.class.getClassLoader())
        .findFirst()
        .orElseGet(PlainJvm::new);
  }
}
