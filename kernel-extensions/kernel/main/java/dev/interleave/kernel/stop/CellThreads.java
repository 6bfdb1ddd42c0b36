package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CommonPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** Finds the living threads of cells. */
public final class CellThreads {
  /**
   * What a worker calls while it has tasks. Of tasks that only beget the next, compiled code shows
   * the last alone: the others are inlined into it.
   */
  private static final Set<String> IN_TASK = Set.of("doExec", "exec", "topLevelExec");

  private static final Set<Cell> CELLS =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private CellThreads() {}

  /** Notes a cell that may start threads. */
  public static void register(Cell cell) {
    CELLS.add(cell);
  }

  /** Whether any cell has living threads. */
  public static boolean anyAlive() {
    return !cellsAlive().isEmpty();
  }

  /** All cells that have living threads, by number. */
  static List<Cell> cellsAlive() {
    var cells = registered();
    cells.removeIf(cell -> of(cell).isEmpty());
    cells.sort(Comparator.comparingInt(Cell::number));
    return cells;
  }

  /** Platform threads, virtual threads, and workers of other pools that are busy for the cell. */
  static List<Thread> of(Cell cell) {
    var threads = platform(cell);
    if (cell.createdThreads() && JdkInternals.isOpen())
      for (var container : JdkInternals.containers())
        JdkInternals.virtualThreads(container).stream()
            .filter(thread -> isOf(cell, JdkInternals.cellOf(thread)))
            .forEach(threads::add);
    threads.addAll(borrowed(cell));
    threads.addAll(commonPool(cell));
    return threads;
  }

  private static boolean isOf(Cell cell, Cell owner) {
    return owner != null && owner.outermost() == cell;
  }

  /** The platform threads of the cell. */
  static List<Thread> platform(Cell cell) {
    return platform(cell.group());
  }

  private static List<Thread> platform(ThreadGroup group) {
    var threads = new Thread[group.activeCount() + 16];
    int count = group.enumerate(threads);
    var found = new ArrayList<Thread>(Arrays.asList(threads).subList(0, count));
    found.removeIf(CellThreads::isOfTheJdk);
    return found;
  }

  /** JFR's own threads are born in whichever cell first records, and serve the whole JVM. */
  private static boolean isOfTheJdk(Thread thread) {
    return thread.isDaemon() && thread.getName().startsWith("JFR ");
  }

  /** Whether the thread was born in the cell, or in a thread of the cell. */
  static boolean isInGroup(Thread thread, Cell cell) {
    var group = thread.getThreadGroup();
    return group != null && (group == cell.group() || cell.group().parentOf(group));
  }

  /** Workers of earlier cells' pools that run the cell's code. */
  private static List<Thread> borrowed(Cell cell) {
    return platform(cell.group().getParent()).stream()
        .filter(thread -> isOfEarlier(thread, cell) && runsCodeOf(thread, cell))
        .toList();
  }

  private static boolean isOfEarlier(Thread thread, Cell cell) {
    return !isInGroup(thread, cell)
        && registered().stream()
            .anyMatch(other -> other.number() < cell.number() && isInGroup(thread, other));
  }

  private static List<Cell> registered() {
    synchronized (CELLS) {
      return new ArrayList<>(CELLS);
    }
  }

  private static boolean runsCodeOf(Thread thread, Cell cell) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> CommonPool.compiledFor(frame.getClassName()) == cell);
  }

  private static List<Thread> commonPool(Cell cell) {
    if (CommonPool.isQuiet()) return List.of();
    return CommonPool.workers().stream().filter(worker -> isBusyFor(worker, cell)).toList();
  }

  /** Whether a worker is inside a task of the cell rather than waiting for one. */
  private static boolean isBusyFor(Thread worker, Cell cell) {
    var stack = worker.getStackTrace();
    boolean busy =
        Arrays.stream(stack).map(StackTraceElement::getMethodName).anyMatch(IN_TASK::contains);
    return busy && CommonPool.cellOf(stack) == cell;
  }
}
