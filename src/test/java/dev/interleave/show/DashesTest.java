package dev.interleave.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DashesTest {
  private final Dashes dashes = new Dashes(370);

  @Test
  void aGapIsJumpedAndWhatTouchesIsOneStretch() {
    dashes.add(10, 12.5);
    dashes.add(12.52, 14);
    dashes.add(14.8, 20);
    assertEquals("M10 37h4m0.8 0h5.2", dashes.path());
  }

  @Test
  void aStretchWithinAnotherAddsNothing() {
    dashes.add(10, 20);
    dashes.add(12, 13);
    assertEquals("M10 37h10", dashes.path());
  }
}
