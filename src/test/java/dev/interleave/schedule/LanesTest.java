package dev.interleave.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final Lanes lanes = new Lanes();

  private int task(long start, long end) {
    int lane = lanes.take(start);
    lanes.leave(lane, end);
    return lane;
  }

  @Test
  void aTaskTakesTheFirstLaneThatIsFreeWhenItStarts() {
    assertEquals(List.of(0, 1), List.of(task(0, 10), task(5, 7)));
    assertEquals(1, task(7, 20), "who ends then makes room for who starts then");
    assertEquals(2, task(8, 9));
    assertEquals(0, task(10, 11), "the first of two");
    assertEquals(3, lanes.count());
  }

  @Test
  void fewLanesHaveARowEachAndManyShareOne() {
    for (int i = 0; i < 128; i++) task(0, 10);
    assertEquals(1, lanes.inRow());
    assertEquals("lane 128", lanes.rows(1).getLast());
    task(0, 10);
    assertEquals(4, lanes.inRow());
    var rows = lanes.rows(4);
    assertEquals(List.of("lanes 1 to 4", "lane 129"), List.of(rows.getFirst(), rows.getLast()));
  }
}
