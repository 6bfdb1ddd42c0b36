package dev.interleave.kernel.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PartialUtf8Test {
  @Test
  void charactersCutInTwoAreJoined() {
    var text = new StringBuilder();
    for (byte b : "aä€😀".getBytes(StandardCharsets.UTF_8))
      text.append(PartialUtf8.decode(new byte[] {b}));
    assertEquals("aä€😀", text.toString());
  }

  @Test
  void aCompleteTextWaitsForNothing() {
    assertEquals(0, PartialUtf8.incompleteTail("€".getBytes(StandardCharsets.UTF_8)));
    assertEquals(2, PartialUtf8.incompleteTail(new byte[] {(byte) 0xE2, (byte) 0x82}));
  }
}
