package dev.interleave.kernel.exec;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CurrentCell;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that runs a cell's own code, from its first snippet to the rendering of its result.
 * Each cell gets a new one, so whatever a cell does to its thread (interrupt it, block it, have it
 * stopped by force) ends with the cell. Learners see it as "main".
 */
public final class CellThread {
  private final Thread thread;
  private final Thread shell = Thread.currentThread();
  private volatile Task next;
  private volatile CellFailure abandoned;
  private volatile boolean closed;
  private boolean started;

  private static final class Task {
    final Callable<?> code;
    volatile Object value;
    volatile Throwable thrown;
    volatile boolean running;
    volatile boolean done;

    Task(Callable<?> code) {
      this.code = code;
    }
  }

  /** A thread for the cell; the calling thread is the one that will hand it work. */
  public CellThread(Cell cell) {
    this.thread =
        new Thread(
            cell.group(),
            () -> {
              CurrentCell.enter(cell);
              serve();
            },
            "main");
    thread.setDaemon(true);
  }

  /** The thread itself. */
  public Thread thread() {
    return thread;
  }

  /**
   * Whether the cell's code is running at this moment, so that the thread may be stopped by force.
   */
  public boolean isRunningCode() {
    var task = next;
    return task != null && task.running && !task.done;
  }

  /**
   * Runs code on the cell's thread and blocks until it is done.
   *
   * @throws Throwable what the code threw
   * @throws AbandonedException if the code could not be stopped
   */
  public Object call(Callable<?> code) throws Throwable {
    var task = new Task(code);
    next = task;
    if (started) {
      LockSupport.unpark(thread);
    } else {
      thread.start();
      started = true;
    }
    while (!task.done && abandoned == null && thread.isAlive()) LockSupport.park(this);
    if (!task.done && abandoned != null) throw new AbandonedException(abandoned);
    if (task.thrown != null) throw task.thrown;
    if (!task.done) throw new StoppedByForce();
    return task.value;
  }

  /** Whether no more of the cell's code will be handed over. */
  public boolean isClosed() {
    return closed;
  }

  /** Lets the thread end; what it started goes on. */
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  /** Makes the waiting shell look again whether the thread still lives. */
  public void nudge() {
    LockSupport.unpark(shell);
  }

  /** Gives up waiting for code that cannot be stopped; the cell ends with the failure. */
  public void abandon(CellFailure failure) {
    abandoned = failure;
    nudge();
  }

  private void serve() {
    Task task = null;
    boolean interrupted = false;
    while (!closed) {
      if (next == task) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
        continue;
      }
      task = next;
      if (interrupted) {
        // An interrupt between two statements of a cell is meant for the next one.
        Thread.currentThread().interrupt();
        interrupted = false;
      }
      run(task);
    }
  }

  private void run(Task task) {
    try {
      task.running = true;
      task.value = task.code.call();
    } catch (Throwable t) {
      task.thrown = t;
    }
    task.running = false;
    task.done = true;
    LockSupport.unpark(shell);
  }
}
