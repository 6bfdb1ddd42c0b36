package dev.interleave.kernel.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Finds the cell that a task of the common pool belongs to. The pool's workers serve all cells, and
 * nothing travels with a task. So: if the pool was quiet when the newest cell started, all its work
 * is that cell's. Otherwise the code that runs tells: the outermost frame on the stack that was
 * compiled from a cell.
 */
public final class CommonPool {
  private static final ConcurrentHashMap<String, Cell> COMPILED = new ConcurrentHashMap<>();

  private static final StackWalker STACK = StackWalker.getInstance();

  private CommonPool() {}

  /** Notes which cell a class was compiled for. */
  public static void compiled(String className, Cell cell) {
    COMPILED.put(className, cell);
  }

  /** Whether no task is queued or running. Does not start the pool's threads. */
  public static boolean isQuiet() {
    return ForkJoinPool.commonPool().isQuiescent();
  }

  /** The workers that are alive. */
  public static List<Thread> workers() {
    var threads = new Thread[Workers.GROUP.activeCount() + 8];
    return List.of(Arrays.copyOf(threads, Workers.GROUP.enumerate(threads)));
  }

  /** The cell that a class was compiled for, or null. */
  public static Cell compiledFor(String className) {
    return isOfCell(className) ? COMPILED.get(outermost(className)) : null;
  }

  /** Whether a class was compiled from a cell. */
  public static boolean isOfCell(String className) {
    return className.startsWith("REPL.$JShell$");
  }

  /**
   * The cell that a worker with this stack is busy for. Null if the pool serves several cells and
   * the code on the stack is no cell's.
   */
  public static Cell cellOf(StackTraceElement[] stack) {
    var newest = CurrentCell.newest();
    if (newest == null || newest.commonPoolQuietAtStart()) return newest;
    return Arrays.stream(stack)
        .map(frame -> compiledFor(frame.getClassName()))
        .filter(Objects::nonNull)
        .reduce((inner, outer) -> outer)
        .orElse(null);
  }

  static Cell cellOfCaller(Cell newest) {
    if (newest == null || newest.commonPoolQuietAtStart()) return newest;
    var compiledFor =
        STACK.walk(frames ->
            frames
                .map(frame -> compiledFor(frame.getClassName()))
                .filter(Objects::nonNull)
                .reduce((inner, outer) -> outer));
    return compiledFor.orElse(newest);
  }

  /** The snippet's class: {@code REPL.$JShell$7} for {@code REPL.$JShell$7$Task}. */
  public static String outermost(String className) {
    int prefix = className.indexOf("$JShell$");
    int nested = prefix < 0 ? -1 : className.indexOf('$', prefix + 8);
    return nested < 0 ? className : className.substring(0, nested);
  }

  /** Makes the common pool's workers, in a thread group that Stop can find. */
  public static final class Workers implements ForkJoinWorkerThreadFactory {
    private static final ThreadGroup GROUP = root();

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      return new CellWorker(GROUP, pool);
    }

    private static ThreadGroup root() {
      var group = Thread.currentThread().getThreadGroup();
      while (group.getParent() != null) group = group.getParent();
      return new ThreadGroup(group, "common pool");
    }
  }

  private static final class CellWorker extends ForkJoinWorkerThread {
    CellWorker(ThreadGroup group, ForkJoinPool pool) {
      super(group, pool, false);
      setContextClassLoader(ClassLoader.getSystemClassLoader());
    }
  }
}
