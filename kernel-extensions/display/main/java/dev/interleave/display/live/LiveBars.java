package dev.interleave.display.live;

import dev.interleave.live.SpanSource;
import dev.interleave.live.SpanSource.Batch;
import dev.interleave.schedule.Span;
import dev.interleave.show.Crowd;
import dev.interleave.show.Crowding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

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
    private final ToIntFunction<Span> numbers;
    private final Map<String, Row> rows = new HashMap<>();

    Sorting(Batch batch, SpanSource feed, long since, long cell, ToIntFunction<Span> numbers) {
      this.batch = batch;
      this.feed = feed;
      this.since = since;
      this.cells = (int) Math.max(1, Math.ceilDiv(batch.now() - since, cell));
      this.cell = Math.max(1, Math.ceilDiv(batch.now() - since, cells));
      this.numbers = numbers;
    }

    LiveBars bars() {
      boolean many = batch.ended().size() > MANY;
      var ended = new ArrayList<Span>();
      for (var span : batch.ended()) {
        var row = row(span);
        if (row.room > 1 || many && span.duration().nanos() < cell) row.gather(span);
        else ended.add(span);
      }
      var running = new ArrayList<Span>();
      for (var span : batch.running()) {
        var row = row(span);
        if (row.room > 1) row.gather(span);
        else running.add(span);
      }
      var crowds =
          rows.values().stream()
              .sorted(Comparator.comparingInt(row -> row.number))
              .flatMap(Row::bars);
      return new LiveBars(ended, running, crowds.toList(), batch.now());
    }

    private Row row(Span span) {
      var row = rows.get(span.worker());
      if (row == null) rows.put(span.worker(), row = new Row(span));
      return row;
    }

    private final class Row {
      private final int number;
      private final int room;
      private Crowding crowding;

      Row(Span span) {
        number = numbers.applyAsInt(span);
        room = feed.room(span.worker());
      }

      void gather(Span span) {
        if (crowding == null) crowding = new Crowding(number, room, since, cell, cells);
        crowding.add(span);
      }

      Stream<Crowd> bars() {
        return crowding == null ? Stream.empty() : crowding.bars().stream();
      }
    }
  }
}
