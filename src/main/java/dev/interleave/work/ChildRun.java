package dev.interleave.work;

import static dev.interleave.work.ChildLimits.Kind.CORES;

import dev.interleave.live.ProgressScope;
import dev.interleave.live.StepProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** One run of a child process, from its start to the death of the last of its descendants. */
final class ChildRun {
  private final ChildLimits limits;
  private final Family family = new Family();
  private final List<String> notes = new ArrayList<>();
  private final Process process;
  private final long start = System.nanoTime();
  private final PipeText out;
  private final PipeText err;
  private long peak;

  ChildRun(List<String> command, ChildLimits limits) throws IOException {
    this.limits = limits;
    var builder = new ProcessBuilder(new Ulimit(limits, notes).wrap(command));
    var environment = builder.environment();
    family.mark(environment);
    // Both make a JVM say so on its error output.
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.remove("JDK_JAVA_OPTIONS");
    process = launch(builder);
    process.getOutputStream().close();
    out = new PipeText(process.getInputStream(), "output");
    err = new PipeText(process.getErrorStream(), "error output");
  }

  /** From a thread of its own: a process inherits the CPUs of the thread that starts it. */
  private Process launch(ProcessBuilder builder) throws IOException {
    var launched = new FutureTask<>(() -> pinned(builder));
    Thread.ofPlatform().daemon().name("start child").start(launched);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return launched.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      family.kill(null);
      if (e.getCause() instanceof IOException io) throw io;
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private Process pinned(ProcessBuilder builder) throws IOException {
    if (limits.of(CORES) == 0) return builder.start();
    try (var pin = Cores.pin(limits.of(CORES))) {
      if (!pin.inEffect()) notes.add(pin.toString());
      return builder.start();
    }
  }

  Outcome await() throws InterruptedException {
    boolean ended = false;
    double seconds;
    try {
      ended = waitUntilItsTimeIsUp();
    } finally {
      seconds = (System.nanoTime() - start) / 1e9;
      family.kill(process);
    }
    notes.addAll(out.notes());
    notes.addAll(err.notes());
    return new Outcome(process.waitFor(), !ended, seconds, out.lines(), err.lines(), peak, notes);
  }

  private boolean waitUntilItsTimeIsUp() throws InterruptedException {
    long end = start + (long) (limits.seconds() * 1e9);
    try (var _ = ProgressScope.enter(new StepProgress(title(), "", System::nanoTime))) {
      while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, resident(process.pid()));
        ProgressScope.tick();
        if (System.nanoTime() > end) return false;
      }
    }
    return true;
  }

  private String title() {
    return "a child process, at most %.0f s".formatted(limits.seconds());
  }

  /** The high-water mark that Linux keeps; the mark is gone with the process. */
  private static long resident(long pid) {
    try {
      for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status")))
        if (line.startsWith("VmHWM:")) return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }
}
