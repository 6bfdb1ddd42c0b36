package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.exec.CellThread;
import dev.interleave.kernel.exec.RunningCell;
import java.lang.Thread.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Stops one cell with all its threads. First everything is asked: threads are interrupted, pools
 * emptied, child processes killed. Who does not listen is stopped by force, which may leave shared
 * data half-changed; whom even force does not reach is left behind or frozen. The output says so.
 */
final class StopRun implements Runnable {
  private static final long STEP_MILLIS = 5;
  private static final long HEAD_START_MILLIS = 100;
  private static final long QUIET_MILLIS = 30;

  /** A cell whose code the kernel itself still compiles has nothing to stop yet. */
  private static final long LONGEST_MILLIS = 30_000;

  private final Cell cell;
  private final CellThread main;
  private final StopReport report;
  private final Pools pools;
  private final Map<Thread, WatchedThread> watched = new HashMap<>();
  private final long start = System.nanoTime();

  /**
   * A stop of a cell.
   *
   * @param running the cell with its own thread; without one if the cell has ended
   * @param report is told what was forced and what was left behind
   */
  StopRun(RunningCell running, StopReport report) {
    this.cell = running.cell();
    this.main = running.thread();
    this.report = report;
    this.pools = new Pools(cell);
  }

  @Override
  public void run() {
    cell.requestStop();
    var asked = CellThreads.platform(cell);
    askAll(asked);
    awaitAnswers(asked);
    ChildProcesses.kill(cell);
    Stopper.prepare();
    long busy = start;
    boolean common = false;
    for (long now = start; now - start < LONGEST_MILLIS * 1_000_000; now = System.nanoTime()) {
      var alive = alive();
      boolean emptied = pools.empty(alive);
      common |= emptied || alive.stream().anyMatch(ForkJoinWorkerThread.class::isInstance);
      if (!alive.isEmpty() || emptied || isUnderway()) {
        busy = now;
      } else if (!common || now - busy >= QUIET_MILLIS * 1_000_000) {
        // Between two tasks of a fork/join pool nothing runs, for a moment.
        break;
      }
      step(alive);
      sleep(STEP_MILLIS);
    }
    report.publish();
  }

  /** Does each step with no thread at all, so that everything is loaded. */
  void prepare() {
    askAll(List.of());
    awaitAnswers(List.of());
    step(alive());
    report.publish();
  }

  private void askAll(List<Thread> threads) {
    var stacks = Stacks.areMany(threads) ? Stacks.unknown(threads) : look(threads);
    threads.forEach(thread -> ask(thread, stacks));
  }

  /**
   * Whoever waits for a child or another thread shall end by the interruption, not as if that had
   * ended by itself: a busy machine may take a while to wake it.
   */
  private void awaitAnswers(List<Thread> asked) {
    do {
      sleep(1);
    } while (asked.stream().anyMatch(StopRun::isBeingWoken)
        && System.nanoTime() - start < HEAD_START_MILLIS * 1_000_000);
  }

  private static boolean isBeingWoken(Thread thread) {
    boolean waits = thread.getState() == State.WAITING || thread.getState() == State.TIMED_WAITING;
    return waits && thread.isInterrupted();
  }

  private List<Thread> alive() {
    var alive = CellThreads.of(cell);
    alive.removeIf(report::isLeft);
    return alive;
  }

  private void step(List<Thread> alive) {
    // Those that answer the interruption leave their deadlock.
    var deadlock = Deadlock.among(alive.stream().filter(this::hadNotice).toList());
    report.deadlock(deadlock);
    var stacks = look(alive.stream().filter(this::isLookedAt).toList());
    boolean halt = !Stacks.areMany(alive);
    for (var thread : alive) {
      var watch = ask(thread, stacks);
      if (isBetweenStatements(thread)) continue;
      boolean hopeless = deadlock.members().contains(thread);
      if (hopeless && thread.getState() == State.BLOCKED) leave(thread, false);
      else if (hopeless || isFilling(thread)) force(thread, watch, halt && !cell.filledHeap());
      else if (stacks.has(thread)) act(thread, watch, halt, watch.look(stacks.of(thread)));
    }
  }

  private void act(Thread thread, WatchedThread watch, boolean halt, WatchedThread.Advice verdict) {
    switch (verdict) {
      case WAIT -> {}
      case FORCE -> force(thread, watch, halt);
      case LEAVE -> leave(thread, false);
      case FREEZE -> {
        if (Force.freeze(thread)) leave(thread, true);
      }
    }
  }

  /**
   * Interrupts each thread once, as learners expect, and workers of fork/join pools again: they
   * take one task after another.
   */
  private WatchedThread ask(Thread thread, Stacks stacks) {
    var known = watched.get(thread);
    if (known == null) {
      known = new WatchedThread(thread, stacks.of(thread));
      watched.put(thread, known);
      thread.interrupt();
    } else if (thread instanceof ForkJoinWorkerThread && known.isDueAgain()) {
      thread.interrupt();
    }
    return known;
  }

  /** Where the heap is full there is no time for politeness, nor memory for a look. */
  private boolean isFilling(Thread thread) {
    return cell.filledHeap() && !thread.isVirtual() && thread.getState() == State.RUNNABLE;
  }

  /** To look at a thread halts it: once when it is asked, and then when it had time to answer. */
  private boolean isLookedAt(Thread thread) {
    return !watched.containsKey(thread) || hadNotice(thread);
  }

  private Stacks look(List<Thread> threads) {
    return cell.filledHeap() ? Stacks.unknown(threads) : Stacks.of(threads);
  }

  private boolean hadNotice(Thread thread) {
    return watched.containsKey(thread) && watched.get(thread).hadNotice();
  }

  /** Whether the cell's first thread may still come: its code is being compiled. */
  private boolean isUnderway() {
    return main != null && !main.isClosed();
  }

  private boolean isBetweenStatements(Thread thread) {
    return main != null && thread == main.thread() && !main.isRunningCode();
  }

  private void force(Thread thread, WatchedThread watch, boolean halt) {
    boolean struck =
        halt || thread.isVirtual() ? Force.strike(thread) : Force.strikeBlindly(thread);
    watch.forced(struck);
    if (struck) report.forced(thread);
    if (main != null) main.nudge();
  }

  /** What it will get to see if it ever goes on ends it then. */
  private void leave(Thread thread, boolean frozen) {
    if (!frozen) Force.strike(thread);
    report.left(thread, frozen);
    if (main != null && thread == main.thread()) main.abandon(report.failure(thread));
  }

  Cell cell() {
    return cell;
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
