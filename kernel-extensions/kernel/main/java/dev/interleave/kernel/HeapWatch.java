package dev.interleave.kernel;

import dev.interleave.kernel.stop.Stopper;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * Stops the cells that fill the heap while there is still room to stop them. At the very limit each
 * thread gets an OutOfMemoryError of its own after two full collections: with ten thousand threads,
 * or one that swallows the error, that goes on for hours, and the kernel's own threads wait too.
 *
 * <p>It looks, rather than to be told: a notification of the JVM takes memory itself.
 */
final class HeapWatch implements Runnable {
  private static final double FULL = 0.95;
  private static final long LOOK_MILLIS = 100;

  /** The first cell shall not wait for it. */
  private static final long DELAY_MILLIS = 1_500;

  private final Services services;

  HeapWatch(Services services) {
    this.services = services;
  }

  /**
   * Watches for ever. Takes about 100 ms of a core after a moment, since all that a stop needs is
   * loaded while there is room for it; later a look takes less than a microsecond.
   */
  @Override
  public void run() {
    try {
      Thread.sleep(DELAY_MILLIS);
      Stopper.prepare();
      for (var pool : ManagementFactory.getMemoryPoolMXBeans()) if (isOld(pool)) watch(pool);
    } catch (InterruptedException e) {
      // Nobody watches then, and the JVM's own limit is left.
    }
  }

  /** The pool where everything ends up that stays, the only one whose fill says something. */
  private static boolean isOld(MemoryPoolMXBean pool) {
    return pool.getType() == MemoryType.HEAP
        && pool.isCollectionUsageThresholdSupported()
        && pool.isUsageThresholdSupported();
  }

  private void watch(MemoryPoolMXBean old) throws InterruptedException {
    long full = (long) (FULL * old.getCollectionUsage().getMax());
    boolean wasFull = false;
    while (true) {
      Thread.sleep(LOOK_MILLIS);
      try {
        boolean isFull = hasGrown() && old.getCollectionUsage().getUsed() > full;
        if (isFull && !wasFull) services.stopper.stopForRoom();
        wasFull = isFull;
      } catch (OutOfMemoryError e) {
        // At the next look there may be a little.
      }
    }
  }

  private static boolean hasGrown() {
    return Runtime.getRuntime().totalMemory() > FULL * Runtime.getRuntime().maxMemory();
  }
}
