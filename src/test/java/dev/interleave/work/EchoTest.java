package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoTest {
  @Test
  void aThreadHandsBackTheSameObjectAndAProcessACopy() throws Exception {
    var message = new ArrayList<>(List.of(1, 2, 3));
    try (var thread = Echo.thread();
        var process = Echo.process()) {
      assertSame(message, thread.ask(message));
      assertNotSame(message, process.ask(message));
      message.add(4);
      assertEquals(message, process.ask(3, message));
    }
  }

  @Test
  void aFootprintCanBeReadFromWhatAnotherProcessPrinted() {
    var printed = new Footprint(2018, 18845, 115, 4199);
    assertEquals(printed, Footprint.in("so many: " + printed + "\n"));
    assertTrue(Double.isNaN(Footprint.in("nothing").threads()));
    if (Posix.LINUX) assertTrue(Footprint.look().resident() > 1);
  }
}
