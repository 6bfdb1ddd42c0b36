package dev.interleave.kernel.cell;

import com.google.gson.JsonObject;
import dev.interleave.kernel.wire.Message;
import java.util.function.BiConsumer;

/**
 * One run of a cell: where its output belongs and which threads are its own. Threads of the cell
 * keep it alive after the cell has ended, and their output still goes to it.
 */
public final class Cell {
  private volatile Message request;
  private final int number;
  private final ThreadGroup group;
  private final long startMillis = System.currentTimeMillis();
  private final boolean commonPoolQuietAtStart;
  private final Cell outer;
  private final BiConsumer<String, JsonObject> sink;
  private volatile boolean stopRequested;
  private volatile boolean filledHeap;
  private volatile boolean ended;
  private volatile String lastDisplayId;
  private int threadsCreated;

  /**
   * A cell about to run.
   *
   * @param request the message that asked for it
   * @param number its execution count
   * @param parent the thread group of all cells
   * @param commonPoolQuietAtStart whether no earlier cell had work in the common pool
   */
  public Cell(Message request, int number, ThreadGroup parent, boolean commonPoolQuietAtStart) {
    this.request = request;
    this.number = number;
    this.group = new ThreadGroup(parent, "cell " + number);
    this.commonPoolQuietAtStart = commonPoolQuietAtStart;
    this.outer = null;
    this.sink = null;
  }

  /**
   * The same run for threads whose output goes elsewhere.
   *
   * @param sink is given type and content of what would have been published
   */
  public Cell(Cell outer, BiConsumer<String, JsonObject> sink) {
    this.request = outer.request;
    this.number = outer.number;
    this.group = outer.group;
    this.commonPoolQuietAtStart = outer.commonPoolQuietAtStart;
    this.outer = outer;
    this.sink = sink;
  }

  /** The run as the notebook knows it. */
  public Cell outermost() {
    return outer == null ? this : outer.outermost();
  }

  /**
   * Whether the output was taken by whoever captures this run's; otherwise it is to be published.
   */
  public boolean takes(String type, JsonObject content) {
    if (sink == null) return false;
    sink.accept(type, content);
    return true;
  }

  /** Whether somebody captures this run's output. */
  public boolean isCaptured() {
    return sink != null;
  }

  /** The request that this cell runs for. */
  public Message request() {
    return request;
  }

  /** The header that every message caused by this cell names as its parent. */
  public JsonObject parentHeader() {
    return request.header();
  }

  /** The execution count. */
  public int number() {
    return number;
  }

  /** The group of the cell's platform threads. */
  public ThreadGroup group() {
    return group;
  }

  /** When the cell started, in milliseconds since 1970. */
  public long startMillis() {
    return startMillis;
  }

  /** Whether all work in the common pool since then is this cell's own. */
  public boolean commonPoolQuietAtStart() {
    return commonPoolQuietAtStart;
  }

  /** Whether the learner pressed Stop. */
  public boolean stopRequested() {
    return stopRequested;
  }

  /** Notes that the learner pressed Stop. */
  public void requestStop() {
    stopRequested = true;
  }

  /** Whether the cell is stopped because the heap is full. */
  public boolean filledHeap() {
    return filledHeap;
  }

  /** Notes that the heap is full while the cell runs. */
  public void fillHeap() {
    filledHeap = true;
  }

  /** Whether the cell's own code has ended; threads that it started may still run. */
  public boolean ended() {
    return ended;
  }

  /**
   * Notes that the cell's own code has ended. Threads that it started may still print and ask; the
   * code itself is not needed any more, and cells live as long as the kernel.
   */
  public void end() {
    ended = true;
    request = request.withoutContentBut("allow_stdin");
  }

  /** The id of the newest display, or null. */
  public String lastDisplayId() {
    return lastDisplayId;
  }

  /** Notes the id of a display. */
  public void displayed(String id) {
    lastDisplayId = id;
  }

  /**
   * Counts a created thread. The count may miss some: an exact one would slow the creation of
   * virtual threads.
   */
  int countThread() {
    return outer == null ? ++threadsCreated : outer.countThread();
  }

  /** Whether any thread was created for this cell, beside its main thread. */
  public boolean createdThreads() {
    return threadsCreated > 0;
  }
}
