package dev.interleave.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.schedule.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdingTest {
  private static List<Crowd> bars(int lanes, long... startsAndEnds) {
    var crowding = new Crowding(7, lanes, 1_000, 100, 10);
    for (int i = 0; i < startsAndEnds.length; i += 2)
      crowding.add(Span.of(i, "w", startsAndEnds[i], startsAndEnds[i + 1]));
    return crowding.bars();
  }

  @Test
  void aCellIsAsBusyAsTheTasksInIt() {
    assertEquals(
        List.of(new Crowd(7, 1_100, 1_200, 3, 60)),
        bars(1, 1_100, 1_110, 1_120, 1_130, 1_150, 1_190));
  }

  @Test
  void aTaskOverSeveralCellsCountsWhereItBegan() {
    assertEquals(
        List.of(
            new Crowd(7, 1_000, 1_100, 1, 25),
            new Crowd(7, 1_100, 1_300, 0, 50),
            new Crowd(7, 1_300, 1_400, 0, 5)),
        bars(2, 1_050, 1_310));
  }

  @Test
  void cellsThatAreAlikeAreOneBarAndTheirTasksAreCounted() {
    assertEquals(
        List.of(new Crowd(7, 1_000, 1_300, 3, 100)),
        bars(1, 1_000, 1_100, 1_100, 1_200, 1_200, 1_300));
  }

  @Test
  void whatLiesOutsideDoesNotCount() {
    assertEquals(List.of(new Crowd(7, 1_000, 1_100, 0, 50)), bars(1, 900, 1_050, 2_100, 2_200));
    assertEquals(List.of(new Crowd(7, 1_900, 2_000, 1, 50)), bars(1, 1_950, 2_500));
  }

  @Test
  void aTaskWithoutLengthIsSeen() {
    assertEquals(List.of(new Crowd(7, 1_100, 1_200, 1, 1)), bars(1, 1_150, 1_150));
  }
}
