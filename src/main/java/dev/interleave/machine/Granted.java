package dev.interleave.machine;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;

/** Reads the limits from wherever they are kept. */
record Granted(Proc proc) {
  private static final int KIBI = 1024;

  /** Takes some 0.3 ms. */
  Limits limits() {
    return new Limits(container(), user(), system(), jvm());
  }

  private Limits.Container container() {
    var group = new Cgroup(proc);
    var cpus = Proc.words(proc.text("proc/self/status"), "Cpus_allowed_list:");
    var affinity = cpus.isEmpty() || cpus.getFirst().isEmpty() ? Known.NOT : cpus.getFirst();
    return new Limits.Container(group.quota(), affinity, group.memory(), group.threads());
  }

  private Limits.User user() {
    var limits = proc.text("proc/self/limits");
    // The second number is the effective user, whose rights count.
    var uid = Proc.number(Proc.words(proc.text("proc/self/status"), "Uid:"), 1);
    return new Limits.User(
        uid.isPresent() && uid.getAsLong() == 0,
        soft(limits, "Max processes"),
        soft(limits, "Max open files"),
        soft(limits, "Max stack size"));
  }

  /** The first of the two limits is in force; the other says how far it may be raised. */
  private static Limit soft(String limits, String label) {
    var words = Proc.words(limits, label);
    return words.isEmpty() ? Limit.UNKNOWN : Limit.parse(words.getFirst());
  }

  private Limits.Kernel system() {
    return new Limits.Kernel(
        Limit.parse(proc.text("proc/sys/vm/max_map_count")),
        Limit.parse(proc.text("proc/sys/kernel/threads-max")),
        Limit.parse(proc.text("proc/sys/kernel/pid_max")));
  }

  private static Limits.Jvm jvm() {
    return new Limits.Jvm(collector(), Limit.of(Runtime.getRuntime().maxMemory()), stack());
  }

  /** {@code G1 Young Generation} and its two sisters belong to one collector. */
  private static String collector() {
    var names =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining(", "));
    if (names.startsWith("G1")) return "G1";
    if (names.startsWith("Copy")) return "serial";
    if (names.startsWith("PS")) return "parallel";
    return names.replaceFirst("^(\\w+) .*", "$1");
  }

  private static Limit stack() {
    try {
      var flags = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      var stack = Limit.parse(flags.getVMOption("ThreadStackSize").getValue());
      long kibibytes = stack.most().orElse(0);
      return kibibytes == 0 ? Limit.UNKNOWN : Limit.of(kibibytes * KIBI);
    } catch (RuntimeException | LinkageError otherJvm) {
      return Limit.UNKNOWN;
    }
  }
}
