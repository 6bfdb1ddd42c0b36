package dev.interleave.measure;

import dev.interleave.live.Feed;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the slots of a recorder while tasks write into them. What it has not read yet waits in the
 * slots, however long that takes.
 */
final class Follower implements Feed {
  private final Recorder recorder;
  private final List<Recording> unread = new ArrayList<>();
  private final LiveRows rows = new LiveRows();
  private int met;

  Follower(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public long start() {
    return recorder.start();
  }

  @Override
  public Batch next() {
    var ended = new ArrayList<Recording>();
    var running = new ArrayList<Recording>();
    meet();
    unread.removeIf(recording -> {
      boolean done = recording.done();
      if (done) ended.add(recording);
      else if (recording.running() && recording.worker() != null) running.add(recording);
      return done;
    });
    return batch(byStart(ended), byStart(running), recorder.clock().nanoTime());
  }

  /** The record only grows at its end. */
  private void meet() {
    if (recorder.added() == met) return;
    int at = 0;
    for (var recording : recorder.recordings()) if (at++ >= met) unread.add(recording);
    met = at;
  }

  private static List<Recording> byStart(List<Recording> recordings) {
    recordings.sort(Comparator.comparingLong(Recording::start));
    return recordings;
  }

  private Batch batch(List<Recording> ended, List<Recording> running, long now) {
    long start = recorder.start();
    var spans = new ArrayList<Span>(ended.size());
    for (var one : ended) spans.add(one.span(rows.of(one, true), start));
    var open = new ArrayList<Span>(running.size());
    for (var one : running) open.add(one.spanUntil(now, rows.of(one, false), start));
    return new Batch(spans, open, now);
  }
}
