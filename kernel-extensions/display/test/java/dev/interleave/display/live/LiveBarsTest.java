package dev.interleave.display.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.live.SpanSource;
import dev.interleave.live.SpanSource.Batch;
import dev.interleave.schedule.Span;
import dev.interleave.show.Crowd;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveBarsTest {
  private static final long MS = 1_000_000;

  /** A reader at the beginning of its run, in whose rows there is so much room. */
  private record Rows(int room) implements SpanSource {
    @Override
    public long start() {
      return 0;
    }

    @Override
    public Batch next() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int room(String row) {
      return room;
    }
  }

  private static LiveBars bars(int room, List<Span> ended, List<Span> running) {
    return LiveBars.of(new Batch(ended, running, 20 * MS), new Rows(room), 10 * MS, span -> 3);
  }

  private static List<Span> tasks(int count, long each) {
    return IntStream.range(0, count)
        .mapToObj(i -> Span.of(i, "w", 10 * MS + i * each, 10 * MS + (i + 1) * each))
        .toList();
  }

  @Test
  void fewTasksAreDrawnByThemselvesHoweverShort() {
    var ended = tasks(LiveBars.MANY, 1_000);
    var running = List.of(Span.of(9_999, "w", 19 * MS, 20 * MS));
    assertEquals(new LiveBars(ended, running, List.of(), 20 * MS), bars(1, ended, running));
  }

  @Test
  void ofManyTheShortOnesAreGathered() {
    var bars = bars(1, tasks(1_000, 5_000), List.of());
    assertEquals(List.of(), bars.ended());
    assertEquals(List.of(new Crowd(3, 10 * MS, 15 * MS, 1_000, 100)), bars.crowds());
  }

  @Test
  void whereTasksOverlapTheShareOfTheRowIsDrawnWithWhatIsUnderWay() {
    var ended = List.of(Span.of(0, "w", 5 * MS, 15 * MS));
    var running = List.of(Span.of(1, "w", 10 * MS, 20 * MS));
    var bars = bars(4, ended, running);
    assertEquals(List.of(), bars.running());
    assertEquals(
        List.of(new Crowd(3, 10 * MS, 15 * MS, 1, 50), new Crowd(3, 15 * MS, 20 * MS, 0, 25)),
        bars.crowds());
  }
}
