package dev.interleave.machine;

import com.sun.management.ThreadMXBean;
import dev.interleave.schedule.Time;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The CPU times of the threads that are there before a run. One that goes on computing without
 * being a worker of the run is a leftover of an earlier cell.
 *
 * @param cpu nanoseconds, by thread id
 */
record Bystanders(Map<Long, Long> cpu) {
  private static final ThreadMXBean THREADS =
      ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean ? bean : null;

  /** Those that were there before the learner could start one. */
  private static final Set<Long> HOUSE =
      THREADS == null ? Set.of() : LongStream.of(ids()).boxed().collect(Collectors.toSet());

  private static final long LEAST = 10_000_000;
  private static final double SHARE = 0.1;

  /** Takes some 10 µs: the times of all threads come in one call. */
  static Bystanders now() {
    var cpu = new HashMap<Long, Long>();
    if (THREADS == null || !THREADS.isThreadCpuTimeSupported()) return new Bystanders(cpu);
    var ids = ids();
    var times = THREADS.getThreadCpuTime(ids);
    for (int i = 0; i < ids.length; i++) cpu.put(ids[i], times[i]);
    return new Bystanders(cpu);
  }

  private static long[] ids() {
    return THREADS.getAllThreadIds();
  }

  /**
   * What the lab's own threads have computed since: those that wait for the run and draw it. What a
   * learner's thread of before computed stays with the run, and is told as a leftover.
   *
   * @param workers ids of the threads that ran a task
   */
  long onlookers(Bystanders after, Set<Long> workers) {
    return after.cpu.entrySet().stream()
        .filter(entry -> isHouse(entry.getKey()) && !workers.contains(entry.getKey()))
        .mapToLong(entry -> since(entry.getKey(), entry.getValue()))
        .sum();
  }

  /** A time of -1 is that of a thread that ended while it was asked. */
  private long since(long id, long time) {
    return Math.max(0, time - cpu.getOrDefault(id, time));
  }

  /**
   * Who has computed since for a tenth of {@code makespan}, and at least 10 ms, and stands in a
   * learner's code now. Threads of the JDK that serve a run, such as a web client's, do not.
   *
   * @param workers ids of the threads that ran a task
   */
  List<Leftover> leftovers(Bystanders after, Set<Long> workers, Time makespan) {
    long much = Math.max(LEAST, (long) (SHARE * makespan.nanos()));
    var suspects = new HashMap<Long, Long>();
    after.cpu.forEach((id, time) -> {
      long used = since(id, time);
      if (used >= much && !workers.contains(id) && !isHouse(id)) suspects.put(id, used);
    });
    return suspects.isEmpty() ? List.of() : inLearnersCode(suspects);
  }

  private static boolean isHouse(long id) {
    return HOUSE.contains(id) || id == Thread.currentThread().threadId();
  }

  private static List<Leftover> inLearnersCode(Map<Long, Long> suspects) {
    var found = new ArrayList<Leftover>();
    var ids = suspects.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    for (var info : THREADS.getThreadInfo(ids, Integer.MAX_VALUE))
      if (info != null && Arrays.stream(info.getStackTrace()).anyMatch(Bystanders::isLearners))
        found.add(new Leftover(info.getThreadName(), new Time(suspects.get(info.getThreadId()))));
    return found;
  }

  private static boolean isLearners(StackTraceElement frame) {
    return frame.getModuleName() == null && !frame.getClassName().startsWith("dev.interleave.");
  }
}
