package dev.interleave.live;

import dev.interleave.schedule.Lanes;
import dev.interleave.schedule.Span;
import java.util.List;

/** Reads a run that goes on, a piece at a time. It is for one thread; the workers never wait. */
public interface SpanSource {
  /** The most rows that workers with a name of their own have. */
  int ROWS = Lanes.READABLE_ROWS;

  /** The last row, if there are more workers: all those that found no other. */
  String OTHERS = "all others";

  /** When the run began, on the clock of the spans; it may begin anew before its first task. */
  long start();

  /** What has ended since the last call, by start, and what is under way. */
  Batch next();

  /**
   * How many lanes share a row by now; it doubles when they become too many. Rows of earlier pieces
   * are then no longer those of later ones: whoever draws them begins anew with a new reader.
   */
  default int lanesInRow() {
    return 1;
  }

  /** How many tasks at a time fill this row: 1 where they never overlap. */
  default int room(String row) {
    return 1;
  }

  /**
   * A piece of a run. Workers are rows: one a thread, and for virtual threads, of which each may
   * run one task only, as many lanes as there are at a time.
   *
   * @param ended spans that were not in an earlier piece
   * @param running what is under way, as if it ended now
   * @param now the moment on the clock of the spans
   */
  record Batch(List<Span> ended, List<Span> running, long now) {}
}
