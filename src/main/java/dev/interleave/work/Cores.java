package dev.interleave.work;

import java.util.BitSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * The CPUs that the calling thread may use, and a way to use fewer: an experiment for one core on a
 * machine with many.
 *
 * {@snippet :
 * try (var pin = Cores.pin(1)) {
 *   // this thread, and every thread it starts from here on, shares one core
 * }
 * }
 */
public final class Cores {
  private Cores() {}

  /** How many CPUs the calling thread may run on: what is granted, not what is installed. */
  public static int granted() {
    return Posix.MISSING == null
        ? Affinity.of(Affinity.SELF).cardinality()
        : Runtime.getRuntime().availableProcessors();
  }

  /** The numbers of these CPUs, by which the system and other programs know them. */
  public static BitSet numbers() {
    if (Posix.MISSING == null) return Affinity.of(Affinity.SELF);
    var numbers = new BitSet();
    numbers.set(0, granted());
    return numbers;
  }

  /** As {@link #pin(int, BitSet)}, on whichever come first. */
  public static Pin pin(int cores) {
    return pin(cores, new BitSet());
  }

  /**
   * Keeps the calling thread on {@code cores} of its CPUs until the pin is closed. Threads that it
   * starts meanwhile, also those of a pool, inherit that; threads started before and virtual
   * threads do not. {@link Runtime#availableProcessors()} answers accordingly on a pinned thread.
   *
   * <p>Where the system has no such call (macOS, Windows), and on a virtual thread, the pin is not
   * in effect and says why. Returns at once.
   *
   * @param preferred numbers of the CPUs to take before others
   * @throws IllegalArgumentException if {@code cores} is below 1 or above {@link #granted()}
   */
  public static Pin pin(int cores, BitSet preferred) {
    Refuse.outside(
        1, granted(), "The number of cores", cores, "More than are granted cannot be had. Try 1.");
    if (Posix.MISSING != null) return new Pin(cores, Posix.MISSING);
    if (Thread.currentThread().isVirtual())
      return new Pin(cores, "a virtual thread has no core of its own, its carrier has");
    startSharedPools();
    var before = Affinity.of(Affinity.SELF);
    var narrow = first(cores, before, preferred);
    if (!Affinity.set(Affinity.SELF, narrow))
      return new Pin(cores, "the system refused sched_setaffinity");
    return new Pin(cores, before, narrow);
  }

  /**
   * Keeps the calling thread on one of its CPUs for as long as it lives, another one for each
   * number as far as there are some. Without effect where {@link #pin} has none.
   */
  public static void settle(int number) {
    if (Posix.MISSING != null || Thread.currentThread().isVirtual()) return;
    startSharedPools();
    var granted = Affinity.of(Affinity.SELF);
    int cpu = granted.stream().skip(number % granted.cardinality()).findFirst().orElseThrow();
    var mask = new BitSet();
    mask.set(cpu);
    Affinity.set(Affinity.SELF, mask);
  }

  /**
   * The common pool and the carriers of virtual threads take their size from the thread that first
   * needs them. Were that a pinned one, the whole JVM would stay that narrow for life.
   */
  private static void startSharedPools() {
    ForkJoinPool.commonPool().submit(() -> {}).join();
    try {
      Thread.startVirtualThread(() -> {}).join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static BitSet first(int cores, BitSet granted, BitSet preferred) {
    var mask = new BitSet();
    IntStream.concat(preferred.stream().filter(granted::get), granted.stream())
        .distinct()
        .limit(cores)
        .forEach(mask::set);
    return mask;
  }
}
