package dev.interleave.waits;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;

/** What any JVM tells: who holds the lock of a platform thread, and the queues of fork/join. */
final class PlainJvm implements ThreadHost {
  @Override
  public Optional<Map<Long, Integer>> cells() {
    return Optional.empty();
  }

  @Override
  public OptionalLong holder(long thread) {
    var info = ManagementFactory.getThreadMXBean().getThreadInfo(thread);
    return info == null || info.getLockOwnerId() < 0
        ? OptionalLong.empty()
        : OptionalLong.of(info.getLockOwnerId());
  }

  @Override
  public OptionalInt queue(long thread) {
    return Arrays.stream(platform())
        .filter(one -> one.threadId() == thread && one instanceof ForkJoinWorkerThread)
        .map(one -> ((ForkJoinWorkerThread) one).getPool())
        .filter(Objects::nonNull)
        .mapToInt(pool -> (int) pool.getQueuedTaskCount() + pool.getQueuedSubmissionCount())
        .findFirst();
  }

  /** Platform threads that the JDK has made for itself: they are in no group below main's. */
  static Set<Long> ofJdk() {
    return Arrays.stream(platform())
        .filter(thread -> !isBelowMain(thread.getThreadGroup()))
        .map(Thread::threadId)
        .collect(Collectors.toSet());
  }

  private static boolean isBelowMain(ThreadGroup group) {
    for (; group != null; group = group.getParent())
      if (group.getName().equals("main")) return true;
    return false;
  }

  private static Thread[] platform() {
    var group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) group = group.getParent();
    var threads = new Thread[2 * group.activeCount() + 16];
    return Arrays.copyOf(threads, group.enumerate(threads));
  }
}
