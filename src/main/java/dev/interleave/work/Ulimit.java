package dev.interleave.work;

import static dev.interleave.work.ChildLimits.Kind.ADDRESS;
import static dev.interleave.work.ChildLimits.Kind.FILES;
import static dev.interleave.work.ChildLimits.Kind.THREADS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts limits around a command by the shell's {@code ulimit}, where there is a shell. */
final class Ulimit {
  private static final Path SH = Path.of("/bin/sh");

  private final ChildLimits limits;
  private final List<String> notes;

  Ulimit(ChildLimits limits, List<String> notes) {
    this.limits = limits;
    this.notes = notes;
  }

  List<String> wrap(List<String> command) {
    if (!Files.isExecutable(SH)) return withoutLimits(command);
    if (limits.of(THREADS) > 0 && System.getProperty("user.name").equals("root"))
      notes.add("the number of threads is not limited for root");
    var wrapped = new ArrayList<>(List.of(SH.toString(), "-c", script(), "sh"));
    wrapped.addAll(command);
    return wrapped;
  }

  private List<String> withoutLimits(List<String> command) {
    if (limits.of(ADDRESS) + limits.of(THREADS) + limits.of(FILES) > 0)
      notes.add("there is no shell here: memory, threads and open files are not limited");
    return command;
  }

  private String script() {
    var script = new StringBuilder("ulimit -c 0\n");
    // Should this JVM be killed, nobody watches the clock; the system counts CPU time all the same.
    int cpus = Runtime.getRuntime().availableProcessors();
    limit(script, "CPU time", "-t " + (long) Math.ceil(limits.seconds() * cpus + 1));
    if (limits.of(ADDRESS) > 0) limit(script, "memory", "-v " + 1024L * limits.of(ADDRESS));
    if (limits.of(FILES) > 0) limit(script, "open files", "-n " + limits.of(FILES));
    // bash calls it -u, dash -p.
    if (limits.of(THREADS) > 0)
      limit(
          script, "threads", "-u %1$d 2>/dev/null || ulimit -p %1$d".formatted(limits.of(THREADS)));
    return script.append("exec \"$@\"").toString();
  }

  private static void limit(StringBuilder script, String what, String option) {
    script.append(
        "ulimit %s || { echo 'the %s cannot be limited like this' >&2; exit 125; }\n"
            .formatted(option, what));
  }
}
