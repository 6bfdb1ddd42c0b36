package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CurrentCell;
import dev.interleave.kernel.exec.RunningCell;
import dev.interleave.kernel.exec.Sources.Place;
import dev.interleave.kernel.output.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Carries out Stop: of the running cells, or, when none runs, of the threads that earlier cells
 * have left.
 */
public final class Stopper {
  private static boolean prepared;

  private final RunningCells running;
  private final Publisher publisher;
  private final CellLines lines;
  private final ThreadGroup group = Thread.currentThread().getThreadGroup();
  private final Map<Cell, Thread> runs = new ConcurrentHashMap<>();

  /**
   * Stops cells of the given set.
   *
   * @param find finds the line of a cell that a stack frame stands for
   */
  public Stopper(
      RunningCells running,
      Publisher publisher,
      Function<StackTraceElement, Optional<Place>> find) {
    this.running = running;
    this.publisher = publisher;
    this.lines = new CellLines(find);
  }

  /** Begins to stop. Returns at once. */
  public void stopRunningCells() {
    var cells = running.stop();
    cells.forEach(running -> running.cell().requestStop());
    cells.forEach(this::begin);
    if (cells.isEmpty()) {
      // Looked for here and now: a cell that starts in the next moment is not meant.
      CellThreads.cellsAlive().forEach(cell -> begin(RunningCell.here(cell)));
    }
  }

  /**
   * Begins to stop the running cells because they have filled the heap. Who computes is struck at
   * once: patience and looks take memory. Returns at once.
   */
  public void stopForRoom() {
    for (var cell : running.stop()) {
      cell.cell().fillHeap();
      strike(cell);
    }
    stopRunningCells();
  }

  private static void strike(RunningCell cell) {
    var main = cell.thread() == null ? null : cell.thread().thread();
    for (var thread : CellThreads.platform(cell.cell()))
      if (thread != main && thread.getState() == Thread.State.RUNNABLE) Force.strikeBlindly(thread);
  }

  /** Blocks until the threads of a cell that is being stopped have ended or were given up. */
  public void await(Cell cell) {
    var run = runs.get(cell);
    try {
      if (run != null) run.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Stops the threads that earlier cells have left running. Blocks until they have ended or were
   * given up, and says what became of them.
   */
  public String stopLeftovers() {
    var text = new ArrayList<String>();
    int stopped = 0;
    prepare();
    for (var cell : CellThreads.cellsAlive()) {
      if (cell != CurrentCell.get()) {
        var threads = CellThreads.of(cell);
        new StopRun(RunningCell.here(cell), new StopReport(cell, lines, text::add)).run();
        threads.removeAll(CellThreads.of(cell));
        stopped += threads.size();
      }
    }
    text.addFirst(stopped == 1 ? "Stopped 1 thread." : "Stopped " + stopped + " threads.");
    return String.join("\n", text);
  }

  /** Loads what Stop needs, the first time; takes about 100 ms then. */
  public static synchronized void prepare() {
    if (!prepared) {
      prepared = true;
      JdkInternals.prepare();
      var self = Thread.currentThread();
      new WatchedThread(self, self.getStackTrace()).look(self.getStackTrace());
      Deadlock.among(List.of(self, self));
      Force.prepare();
      var nothing = new Cell(null, 0, self.getThreadGroup(), true);
      var report = new StopReport(nothing, new CellLines(frame -> Optional.empty()), text -> {});
      new StopRun(RunningCell.here(nothing), report).prepare();
      strike(RunningCell.here(nothing));
    }
  }

  /** A cell may ask for its own end; the thread that ends it must not be one of its threads. */
  private void begin(RunningCell running) {
    runs.computeIfAbsent(running.cell(), cell -> start(new StopRun(running, report(cell))));
  }

  private StopReport report(Cell cell) {
    return new StopReport(
        cell, lines, text -> publisher.text(cell.parentHeader(), "stderr", text + "\n"));
  }

  private Thread start(StopRun run) {
    return Thread.ofPlatform()
        .group(group)
        .inheritInheritableThreadLocals(false)
        .daemon()
        .name("jupyter-stop")
        .start(() -> {
          try {
            while (!ends(run)) Thread.onSpinWait();
          } finally {
            runs.remove(run.cell());
          }
        });
  }

  /** Whether the run came to its end: it may be the one that has to make room. */
  private static boolean ends(StopRun run) {
    try {
      run.run();
      return true;
    } catch (OutOfMemoryError e) {
      return false;
    }
  }
}
