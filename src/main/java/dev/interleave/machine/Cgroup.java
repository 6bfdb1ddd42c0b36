package dev.interleave.machine;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * What the control groups around this JVM grant it: version 2, version 1 and both side by side. A
 * limit anywhere above binds, so every group up to the root is asked; that also finds the files of
 * a container, whose own path is not visible inside it.
 */
record Cgroup(Proc proc) {
  private static final String ROOT = "sys/fs/cgroup";
  private static final int THOUSANDTHS = 1000;

  /** CPU time a second, in thousandths of a core. */
  Limit quota() {
    return narrowest("cpu", this::quota);
  }

  /** Memory in bytes. */
  Limit memory() {
    return narrowest("memory", group -> either(group, "memory.max", "memory.limit_in_bytes"));
  }

  /** Threads and processes together. */
  Limit threads() {
    return narrowest("pids", group -> either(group, "pids.max", "pids.max"));
  }

  private Limit either(String group, String file, String old) {
    var limit = Limit.parse(proc.text(group + "/" + file));
    return limit.known() ? limit : Limit.parse(proc.text(group + "/" + old));
  }

  private Limit quota(String group) {
    var both = Proc.words(proc.text(group + "/cpu.max"), "");
    if (both.size() == 2) return share(both.getFirst(), both.getLast());
    return share(proc.text(group + "/cpu.cfs_quota_us"), proc.text(group + "/cpu.cfs_period_us"));
  }

  private static Limit share(String quota, String period) {
    var time = Limit.parse(quota);
    var of = Limit.parse(period).most().orElse(0);
    if (time.most().isEmpty()) return time;
    return of == 0 ? Limit.UNKNOWN : Limit.of(time.most().getAsLong() * THOUSANDTHS / of);
  }

  /** The narrowest limit from this JVM's group up to the root. */
  private Limit narrowest(String controller, Function<String, Limit> reader) {
    var lines = proc.text("proc/self/cgroup");
    var mount = mount(lines, controller);
    if (lines.isEmpty() || proc.names(mount).isEmpty()) return Limit.UNKNOWN;
    var limit = Limit.UNKNOWN;
    for (var group = Path.of(path(lines, controller)); group != null; group = group.getParent())
      limit = limit.and(reader.apply(mount + group));
    return limit.known() ? limit : Limit.NONE;
  }

  private static String mount(String lines, String controller) {
    return isOld(lines, controller) ? ROOT + "/" + controller : ROOT;
  }

  private static boolean isOld(String lines, String controller) {
    return lines.lines().anyMatch(line -> names(line, controller));
  }

  /** {@code 4:cpu,cpuacct:/jobs/7} names both controllers, {@code 0::/jobs/7} none. */
  private static boolean names(String line, String controller) {
    var parts = line.split(":", 3);
    return parts.length == 3 && ("," + parts[1] + ",").contains("," + controller + ",");
  }

  private static String path(String lines, String controller) {
    var wanted = isOld(lines, controller) ? controller : "";
    return lines
        .lines()
        .filter(line -> names(line, wanted))
        .map(line -> line.split(":", 3)[2])
        .filter(path -> path.startsWith("/"))
        .findFirst()
        .orElse("/");
  }
}
