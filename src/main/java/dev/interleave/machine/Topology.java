package dev.interleave.machine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the granted CPUs are built. What the system calls a CPU is a hardware thread, and a core may
 * have two of them; and a core may be a fast one or a slow one.
 *
 * @param threadsACore granted hardware threads of a core; 0 for unknown
 * @param kinds kinds of cores among those granted; 0 for unknown
 */
public record Topology(int threadsACore, int kinds) {
  /** Where the system does not tell. */
  public static final Topology UNKNOWN = new Topology(0, 0);

  private static final String CPU = "sys/devices/system/cpu/cpu%d/";

  /** Reads some small files for each granted CPU. */
  static Topology look(Proc proc) {
    var granted =
        cpus(String.join("", Proc.words(proc.text("proc/self/status"), "Cpus_allowed_list:")));
    var cores = texts(proc, granted, "topology/thread_siblings_list");
    if (granted.isEmpty() || cores.contains("")) return UNKNOWN;
    var threads = cores.stream().collect(groupingBy(core -> core, counting()));
    int most = threads.values().stream().mapToInt(Long::intValue).max().orElse(0);
    return new Topology(most, kinds(proc, granted));
  }

  /** ARM tells each CPU's capacity, Intel which CPUs are the slow ones; elsewhere all are alike. */
  private static int kinds(Proc proc, BitSet granted) {
    var slow = cpus(proc.text("sys/devices/cpu_atom/cpus").strip());
    slow.and(granted);
    if (!slow.isEmpty() && slow.cardinality() < granted.cardinality()) return 2;
    return (int) texts(proc, granted, "cpu_capacity").stream().distinct().count();
  }

  private static List<String> texts(Proc proc, BitSet cpus, String file) {
    return cpus.stream().mapToObj(cpu -> proc.text(CPU.formatted(cpu) + file).strip()).toList();
  }

  /** {@code 0-1,4} as numbers; none of them where it is no such list. */
  private static BitSet cpus(String list) {
    var cpus = new BitSet();
    if (list.matches("\\d{1,5}(-\\d{1,5})?(,\\d{1,5}(-\\d{1,5})?)*"))
      for (var range : list.split(",")) {
        var ends = Stream.of(range.split("-")).mapToInt(Integer::parseInt).toArray();
        if (ends[0] <= ends[ends.length - 1]) cpus.set(ends[0], ends[ends.length - 1] + 1);
      }
    return cpus;
  }
}
