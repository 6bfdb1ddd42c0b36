package dev.interleave.waits;

import dev.interleave.show.Html;
import dev.interleave.show.table.ResultTable;
import java.util.List;

/**
 * The threads of all cells at one moment, virtual ones too: what each is doing, where, what it
 * holds and what it waits for. Nothing is stopped: each thread is looked at and goes on, so one may
 * have moved before the next was seen.
 *
 * <p>In the lab's kernel these are the threads of cells. On stock JJava and in plain {@code jshell}
 * they are all that run code of the learner's or belong to a pool; there, who holds a lock of
 * {@code java.util.concurrent} that a virtual thread waits for is not known, nor how many tasks
 * wait in a pool that is not fork/join.
 */
public final class ThreadsNow implements Html {
  private final List<ThreadNow> threads;
  private final boolean ofCells;

  ThreadsNow(List<ThreadNow> threads, boolean ofCells) {
    this.threads = threads;
    this.ofCells = ofCells;
  }

  /** Looks now. Takes some milliseconds. */
  public static ThreadsNow look() {
    return look(ThreadHost.get());
  }

  static ThreadsNow look(ThreadHost host) {
    var threads = new Snapshot(host, Dump.take()).threads();
    return new ThreadsNow(Alike.gathered(Rings.marked(threads)), host.cells().isPresent());
  }

  /** The threads, in the order in which they were made; virtual ones that do the same are one. */
  public List<ThreadNow> threads() {
    return threads;
  }

  /** The threads that wait for each other in a ring and can never go on. */
  public List<ThreadNow> deadlocked() {
    return threads.stream().filter(ThreadNow::deadlocked).toList();
  }

  boolean ofCells() {
    return ofCells;
  }

  /** One row a thread. */
  public ResultTable table() {
    return ThreadWords.table(this);
  }

  /** A picture of who waits for whom, and the table. */
  @Override
  public String html() {
    return ThreadWords.html(this);
  }

  /** Sentences, then the table. */
  @Override
  public String toString() {
    return ThreadWords.text(this);
  }
}
