package dev.interleave.machine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is granted to this JVM, and by whom. Printed, it is the page to look at when threads, files
 * or memory run out.
 *
 * @param container what the container, or the service manager, grants
 * @param user what the shell grants (ulimit)
 * @param system what the operating system grants to all together
 * @param jvm what the JVM was started with
 */
public record Limits(Container container, User user, Kernel system, Jvm jvm) {
  /**
   * @param quota CPU time a second in thousandths of a core: 1,500 is one core and a half
   * @param affinity the CPUs that the JVM may run on, such as {@code 0-1,4}, or {@code unknown}
   * @param memory bytes
   * @param threads threads and processes together
   */
  public record Container(Limit quota, String affinity, Limit memory, Limit threads) {}

  /**
   * @param root whether the user is root, whose threads are not counted against the user's limit
   * @param threads threads and processes of the user ({@code ulimit -u})
   * @param files open files and sockets ({@code ulimit -n})
   * @param stack bytes of stack for a program's first thread ({@code ulimit -s})
   */
  public record User(boolean root, Limit threads, Limit files, Limit stack) {}

  /**
   * @param maps memory mappings of one process, of which a Java thread takes two
   * @param threads threads of all programs
   * @param ids numbers for threads, which all threads share
   */
  public record Kernel(Limit maps, Limit threads, Limit ids) {}

  /**
   * @param collector the garbage collector
   * @param heap bytes that the heap may grow to
   * @param stack bytes of address space for the stack of a thread
   */
  public record Jvm(String collector, Limit heap, Limit stack) {}

  private static final int MAPS_A_THREAD = 2;

  /** How many threads each limit alone would allow; limits that are unknown or none left out. */
  public Map<String, Long> threads() {
    var all = new LinkedHashMap<String, Limit>();
    all.put("the container's pids.max", container.threads);
    if (!user.root) all.put("ulimit -u", user.threads);
    all.put("pid_max", system.ids);
    all.put("threads-max", system.threads);
    var threads = new LinkedHashMap<String, Long>();
    all.forEach((name, limit) -> limit.most().ifPresent(most -> threads.put(name, most)));
    system
        .maps
        .most()
        .ifPresent(maps -> threads.put("max_map_count, two a thread", maps / MAPS_A_THREAD));
    return threads;
  }

  /** The limit on threads that binds first, if any is known. */
  public Optional<Map.Entry<String, Long>> firstToBind() {
    return threads().entrySet().stream().min(Comparator.comparing(Map.Entry::getValue));
  }

  /** Thousandths of a core as cores. */
  static String cores(long thousandths) {
    return String.format(Locale.ROOT, "%.2f cores", thousandths / 1000.0);
  }

  private String mostThreads() {
    return firstToBind()
        .map(first -> "%,d at most: %s".formatted(first.getValue(), first.getKey()))
        .orElse(Known.NOT);
  }

  @Override
  public String toString() {
    return """
    Threads    %s
    Container  CPU quota %s; CPUs %s; memory %s; pids.max %s
    User       ulimit -u %s%s; -n %s open files; -s %s
    System     max_map_count %s; threads-max %s; pid_max %s
    JVM        %s collector; heap %s; stack of a thread %s\
    """
        .formatted(
            mostThreads(),
            container.quota.print(Limits::cores),
            container.affinity,
            container.memory.print(Known::bytes),
            container.threads,
            user.threads,
            user.root ? " (not for root)" : "",
            user.files,
            user.stack.print(Known::bytes),
            system.maps,
            system.threads,
            system.ids,
            jvm.collector,
            jvm.heap.print(Known::bytes),
            jvm.stack.print(Known::bytes));
  }
}
