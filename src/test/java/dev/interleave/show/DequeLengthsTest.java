package dev.interleave.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.schedule.DequeSample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DequeLengthsTest {
  private final DequeLengths lengths =
      new DequeLengths(
          List.of("worker-1", "worker-2"),
          List.of(
              new DequeSample(5, List.of(0), 0),
              new DequeSample(10, List.of(8), 0),
              new DequeSample(40, List.of(4, 0), 1),
              new DequeSample(70, List.of(0, 0), 2)));

  @Test
  void aTerminalShowsLevelsFromTheFirstTaskSeen() {
    var lines = lengths.toString().lines().toList();
    assertEquals(
        "Deques of 2 workers, measured (sampled): 2 steals by the pool's estimate.", lines.get(0));
    assertEquals("worker-1 " + "█".repeat(31) + "▄".repeat(29) + " in 60 ns", lines.get(1));
    assertEquals("worker-2 " + "·".repeat(60) + " in 60 ns", lines.get(2));
  }

  @Test
  void aPageGetsColumns() {
    var json = (Map<?, ?>) JsonReader.read(lengths.json());
    assertEquals(List.of(-5., 0., 30., 60.), json.get("at"));
    assertEquals(List.of(0., 0., 1., 2.), json.get("steals"));
    assertEquals(
        List.of(List.of(0.), List.of(8.), List.of(4., 0.), List.of(0., 0.)), json.get("lengths"));
    assertEquals(List.of("worker-1", "worker-2"), json.get("workers"));
  }

  @Test
  void nothingSeenIsNoError() {
    var nothing = new DequeLengths(List.of(), List.of());
    assertEquals(1, nothing.toString().lines().count());
    JsonReader.read(nothing.json());
  }
}
