package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.exec.CellThread;
import dev.interleave.kernel.exec.StoppedByForce;
import dev.interleave.kernel.jvmti.ToolInterface;
import dev.interleave.kernel.output.Publisher;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Stops one cell with all its threads. First everything is asked: threads are interrupted, pools
 * shut down, child processes killed. What still runs after half a second is stopped by force, which
 * may leave shared data half-changed, so the output says so.
 */
final class StopRun implements Runnable {
  private static final long GRACE_MILLIS = 500;
  private static final long GIVE_UP_MILLIS = 3_000;
  private static final long STEP_MILLIS = 5;

  private final Cell cell;
  private final CellThread main;
  private final Publisher publisher;
  private final Set<Thread> forced = new LinkedHashSet<>();
  private final Set<Thread> asked = new HashSet<>();
  private final long start = System.nanoTime();

  /**
   * A stop of a cell.
   *
   * @param main the cell's own thread, or null if the cell has ended
   * @param publisher where to say what was forced, or null to say nothing
   */
  StopRun(Cell cell, CellThread main, Publisher publisher) {
    this.cell = cell;
    this.main = main;
    this.publisher = publisher;
  }

  @Override
  public void run() {
    cell.requestStop();
    CellThreads.platform(cell).stream().filter(asked::add).forEach(Thread::interrupt);
    ChildProcesses.kill(cell);
    JdkInternals.prepare();
    List<Thread> alive = CellThreads.of(cell);
    for (int step = 0; !alive.isEmpty() && elapsed() < GIVE_UP_MILLIS; step++) {
      if (elapsed() >= GRACE_MILLIS) {
        force(alive);
      } else if (step % 10 == 0) {
        ask(alive);
      }
      sleep();
      alive = CellThreads.of(cell);
    }
    report(alive);
  }

  private long elapsed() {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /**
   * Interrupts each thread once, as learners expect, and the common pool's again: its workers take
   * one task after another.
   */
  private void ask(List<Thread> threads) {
    for (Thread thread : threads) {
      ExecutorService pool = thread.isVirtual() ? null : JdkInternals.poolOf(thread);
      if (pool != null) {
        pool.shutdownNow();
      }
      if (asked.add(thread) || thread instanceof ForkJoinWorkerThread) {
        thread.interrupt();
      }
    }
    Set<Thread> all = new LinkedHashSet<>(threads);
    for (Object container : JdkInternals.containers()) {
      if (container instanceof ExecutorService executor
          && JdkInternals.virtualThreads(container).stream().anyMatch(all::contains)) {
        executor.shutdownNow();
      }
    }
  }

  private void force(List<Thread> threads) {
    ask(threads);
    for (Thread thread : threads) {
      boolean between = main != null && thread == main.thread() && !main.isRunningCode();
      if (!between && thread.isAlive() && stop(thread)) {
        forced.add(thread);
      }
    }
    if (main != null) {
      main.nudge();
    }
  }

  private static boolean stop(Thread thread) {
    try {
      return ToolInterface.get().stop(thread, new StoppedByForce());
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  private void report(List<Thread> alive) {
    if (publisher != null && !forced.isEmpty()) {
      say(
          "Stopped by force, since they ignored the interruption for half a second: "
              + ThreadText.names(List.copyOf(forced))
              + ". What they were changing may be left half-changed.");
    }
    if (publisher != null && !alive.isEmpty()) {
      say(
          "Could not be stopped:\n"
              + ThreadText.table(cell, alive)
              + "\nThey take cores from whatever is measured next. Restarting the kernel ends them.");
    }
    if (main != null && alive.contains(main.thread())) {
      main.abandon();
    }
  }

  private void say(String text) {
    publisher.text(cell.parentHeader(), "stderr", text + "\n");
  }

  private static void sleep() {
    try {
      Thread.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
