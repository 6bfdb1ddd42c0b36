package dev.interleave.show.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void equalDifferencesHaveEqualLengths() {
    var scale = new Scale(false, 0, 8);
    assertEquals(0.25, scale.place(2), 1e-9);
    assertEquals(List.of(0.0, 2.0, 4.0, 6.0, 8.0), scale.ticks());
    assertEquals(1.5, scale.place(12), 1e-9);
  }

  @Test
  void equalRatiosHaveEqualLengths() {
    var scale = new Scale(true, 1, 16);
    assertEquals(0.25, scale.place(2), 1e-9);
    assertEquals(0.5, scale.place(4), 1e-9);
    assertEquals(List.of(1.0, 2.0, 5.0, 10.0), scale.ticks());
  }

  @Test
  void ticksAreRoundAndNeverTooMany() {
    assertEquals(List.of(0.8, 0.9, 1.0, 1.1, 1.2), new Scale(true, 0.8, 1.2).ticks());
    assertEquals(List.of(0.0, 500.0, 1000.0, 1500.0), new Scale(false, 0, 1590).ticks());
    assertEquals(List.of(1.0, 10.0, 100.0, 1e3, 1e4, 1e5), new Scale(true, 1, 3e5).ticks());
  }

  @Test
  void numbersAreWrittenAsAPersonWritesThem() {
    assertEquals("1,208", Scale.text(1207.6));
    assertEquals("0.25", Scale.text(0.25));
    assertEquals("1.9", Scale.text(1.9));
    assertEquals("0", Scale.text(0));
    assertEquals("", Scale.text(Double.NaN));
  }
}
