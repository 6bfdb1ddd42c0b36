package dev.interleave.display.live;

import dev.interleave.live.SpanSource;
import dev.interleave.live.SpanSource.Batch;
import dev.interleave.schedule.Span;
import dev.interleave.show.Crowd;
import dev.interleave.show.Crowding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * What is drawn of a piece of a live run. Where tasks overlap in a row, or are more than anyone can
 * see, the row's share of the time since the last piece is drawn instead of them.
 *
 * @param ended tasks that are drawn by themselves
 * @param running what is under way, of the rows whose tasks do not overlap
 * @param crowds bars of several tasks
 * @param now the moment on the clock of the spans
 */
record LiveBars(List<Span> ended, List<Span> running, List<Crowd> crowds, long now) {
  /** Of more tasks than this in a piece, those too short to be seen are gathered. */
  static final int MANY = 500;

  /** What is too short to be seen: this part of the run so far, and a millisecond at least. */
  private static final int PARTS = 500;

  private static final long SHORTEST = 1_000_000;

  /**
   * @param since up to when the last piece told all
   * @param row gives the row's number of a span
   */
  static LiveBars of(Batch batch, SpanSource feed, long since, ToIntFunction<Span> row) {
    long cell = Math.max(SHORTEST, (batch.now() - feed.start()) / PARTS);
    return new Sorting(batch, feed, since, cell, row).bars();
  }

  private static final class Sorting {
    private final Batch batch;
    private final SpanSource feed;
    private final long since;
    private final long cell;
    private final int cells;
    private final ToIntFunction<Span> row;
    private final Map<String, Integer> rooms = new HashMap<>();
    private final TreeMap<Integer, Crowding> crowds = new TreeMap<>();

    Sorting(Batch batch, SpanSource feed, long since, long cell, ToIntFunction<Span> row) {
      this.batch = batch;
      this.feed = feed;
      this.since = since;
      this.cells = (int) Math.max(1, Math.ceilDiv(batch.now() - since, cell));
      this.cell = Math.max(1, Math.ceilDiv(batch.now() - since, cells));
      this.row = row;
    }

    LiveBars bars() {
      boolean many = batch.ended().size() > MANY;
      var ended = new ArrayList<Span>();
      for (var span : batch.ended())
        if (isShared(span) || many && span.duration().nanos() < cell) gather(span);
        else ended.add(span);
      var running = new ArrayList<Span>();
      for (var span : batch.running())
        if (isShared(span)) gather(span);
        else running.add(span);
      var bars = crowds.values().stream().flatMap(crowding -> crowding.bars().stream()).toList();
      return new LiveBars(ended, running, bars, batch.now());
    }

    private boolean isShared(Span span) {
      return room(span) > 1;
    }

    private int room(Span span) {
      return rooms.computeIfAbsent(span.worker(), feed::room);
    }

    private void gather(Span span) {
      crowds
          .computeIfAbsent(
              row.applyAsInt(span), number -> new Crowding(number, room(span), since, cell, cells))
          .add(span);
    }
  }
}
