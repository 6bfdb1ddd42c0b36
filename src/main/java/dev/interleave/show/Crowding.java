package dev.interleave.show;

import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what one row's tasks do in equal cells of time, so that any number of them is drawn as a
 * few bars. A bar's height tells which share of the row's time was taken.
 */
public final class Crowding {
  private final int row;
  private final int lanes;
  private final long from;
  private final long cell;
  private final long[] busy;
  private final long[] whole;
  private final int[] begun;

  /**
   * @param row the row's number
   * @param lanes how many tasks at a time fill it
   * @param from when the first cell begins, on the clock of the spans
   * @param cell how long a cell is, in nanoseconds
   * @param cells how many there are
   */
  public Crowding(int row, int lanes, long from, long cell, int cells) {
    this.row = row;
    this.lanes = Math.max(1, lanes);
    this.from = from;
    this.cell = cell;
    this.busy = new long[cells];
    this.whole = new long[cells + 1];
    this.begun = new int[cells];
  }

  /** Adds a task, or the part of it that lies in the cells; costs the same however long it is. */
  public void add(Span span) {
    long start = Math.max(0, span.start() - from);
    long end = Math.min(cell * begun.length, span.end() - from);
    if (end < start || start >= cell * begun.length) return;
    int first = (int) (start / cell);
    int last = (int) Math.min(begun.length - 1, end / cell);
    if (span.start() >= from) begun[first]++;
    busy[first] -= start - first * cell;
    busy[last] += end - last * cell;
    whole[first] += cell;
    whole[last] -= cell;
  }

  /** The bars, by start; none where nothing was done, one where several cells are alike. */
  public List<Crowd> bars() {
    var bars = new ArrayList<Crowd>();
    long filled = 0;
    for (int i = 0; i < begun.length; i++) {
      filled += whole[i];
      if (filled + busy[i] > 0 || begun[i] > 0) add(bars, bar(i, filled + busy[i]));
    }
    return bars;
  }

  private Crowd bar(int i, long nanos) {
    int share = Math.clamp(Math.round(100.0 * nanos / cell / lanes), 1, 100);
    return new Crowd(row, from + i * cell, from + (i + 1) * cell, begun[i], share);
  }

  private static void add(List<Crowd> bars, Crowd next) {
    if (bars.isEmpty() || !next.continues(bars.getLast())) bars.add(next);
    else bars.add(next.after(bars.removeLast()));
  }
}
