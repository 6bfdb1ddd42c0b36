package dev.interleave.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheredTest {
  private static final long MS = 1_000_000;

  private static Gathered of(Schedule schedule) {
    return Layout.of(schedule).gathered();
  }

  /** So many tasks of a millisecond, one after the other on each of the workers. */
  private static Schedule tasks(int count, int workers) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < count; i++)
      spans.add(Span.of(i, "w" + i % workers, i / workers * MS, (i / workers + 1) * MS));
    return Schedule.of(0, spans);
  }

  private static int alone(Gathered gathered) {
    return gathered.alone().stream().mapToInt(List::size).sum();
  }

  @Test
  void tenThousandTasksAreDrawnOneByOne() {
    var gathered = of(tasks(10_000, 8));
    assertEquals(10_000, alone(gathered));
    assertEquals(List.of(), gathered.crowds());
  }

  @Test
  void ofMoreTheShortOnesAreGatheredAndNoneIsLost() {
    var spans = new ArrayList<>(tasks(100_000, 8).spans());
    spans.add(Span.of(100_000, "long", 0, 5_000 * MS));
    var gathered = of(Schedule.of(0, spans));
    assertEquals(1, alone(gathered));
    assertEquals(100_000, gathered.tasksInCrowds());
    assertTrue(gathered.crowds().stream().allMatch(crowd -> crowd.busy() == 100));
  }

  @Test
  void tenThousandThreadsAtOnceShareRows() {
    var schedule = tasks(100_000, 10_000);
    var rows = Rows.of(schedule);
    assertEquals(40, rows.size());
    assertEquals("lanes 1 to 256", rows.names().getFirst());
    assertEquals("lanes 9985 to 10000", rows.names().getLast());
    assertEquals(100_000, of(schedule).tasksInCrowds());
  }

  @Test
  void aPictureOfAMillionTasksStaysSmallAndSaysWhatItShows() {
    var timeline =
        new Timeline(List.of(new Panel("p", irregular(1_000_000))), List.of(), "by hand");
    assertTrue(
        timeline.json().length() < 500_000, "in fact %,d".formatted(timeline.json().length()));
    assertTrue(
        timeline.image().length() < 400_000, "in fact %,d".formatted(timeline.image().length()));
    var note = "1,000,000 of 1,000,000 tasks are too short or too many to be drawn one by one";
    assertTrue(timeline.json().contains(note));
    assertTrue(timeline.toString().contains(note), timeline.toString());
  }

  /** No two cells are alike. */
  private static Schedule irregular(int count) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < count; i++) {
      long start = i / 10_000 * MS + i * 7_919L % MS;
      spans.add(Span.of(i, "w" + i % 10_000, start, start + i * 104_729L % MS));
    }
    return Schedule.of(0, spans);
  }
}
