package dev.interleave.measure;

import dev.interleave.live.SpanSource;
import dev.interleave.measure.LiveRows.Seen;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the slots of a recorder while tasks write into them. What it has not read yet waits in the
 * slots, however long that takes.
 */
final class RecorderSpans implements SpanSource {
  private static final Comparator<SpanSlot> BY_START = Comparator.comparingLong(SpanSlot::start);

  private final Recorder recorder;
  private final List<SpanSlot> unread = new ArrayList<>();
  private final List<Seen> running = new ArrayList<>();
  private final LiveRows rows = new LiveRows();
  private int met;
  private int lanesInRow = 1;

  RecorderSpans(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public long start() {
    return recorder.start();
  }

  @Override
  public int lanesInRow() {
    return lanesInRow;
  }

  @Override
  public int room(String row) {
    return rows.room(row);
  }

  @Override
  public Batch next() {
    // What happens while this reads belongs to the next piece, so that none has a hole at its end.
    long now = recorder.clock().nanoTime();
    var ended = new ArrayList<Seen>();
    running.removeIf(seen -> hasEnded(seen, now, ended));
    for (var recording : begun(now)) {
      var seen = rows.meet(recording);
      if (!hasEnded(seen, now, ended)) running.add(seen);
    }
    lanesInRow = rows.lanesInRow();
    return batch(ended, now);
  }

  /** Makes room for the next one, if it has. */
  private boolean hasEnded(Seen seen, long now, List<Seen> ended) {
    if (!seen.recording().done() || seen.recording().end() > now) return false;
    ended.add(seen);
    rows.leave(seen);
    return true;
  }

  /** Tasks that began since the last look, by start. */
  private List<SpanSlot> begun(long now) {
    meet();
    var begun = new ArrayList<SpanSlot>();
    unread.removeIf(recording -> {
      boolean runs = recording.worker() != null && recording.start() <= now;
      if (runs) begun.add(recording);
      return runs;
    });
    begun.sort(BY_START);
    return begun;
  }

  /** The record only grows at its end. */
  private void meet() {
    if (recorder.added() == met) return;
    int at = 0;
    for (var recording : recorder.recordings()) if (at++ >= met) unread.add(recording);
    met = at;
  }

  private Batch batch(List<Seen> ended, long now) {
    long start = recorder.start();
    var spans = new ArrayList<Span>(ended.size());
    for (var one : ended) spans.add(one.recording().span(rows.row(one, lanesInRow), start));
    spans.sort(Comparator.comparingLong(Span::start));
    var open = new ArrayList<Span>(running.size());
    for (var one : running)
      open.add(one.recording().spanUntil(now, rows.row(one, lanesInRow), start));
    return new Batch(spans, open, now);
  }
}
