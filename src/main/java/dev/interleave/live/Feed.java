package dev.interleave.live;

import dev.interleave.schedule.Span;
import java.util.List;

/** Reads a run that goes on, a piece at a time. It is for one thread; the workers never wait. */
public interface Feed {
  /** The most rows there will be. */
  int ROWS = 64;

  /** The last row, if there are more workers: all those that found no other. */
  String OTHERS = "all others";

  /** When the run began, on the clock of the spans; it may begin anew before its first task. */
  long start();

  /** What has ended since the last call, by start, and what is under way. */
  Batch next();

  /**
   * A piece of a run. Workers are rows: one a thread, and for virtual threads, of which each may
   * run one task only, as many as there are at a time.
   *
   * @param ended spans that were not in an earlier piece
   * @param running what is under way, as if it ended now
   * @param now the moment on the clock of the spans
   */
  record Batch(List<Span> ended, List<Span> running, long now) {}
}
