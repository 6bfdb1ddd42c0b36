package dev.interleave.display.comm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WidgetStateTest {
  private final WidgetState state = new WidgetState(Map.of("n", 1, "data", new byte[] {1, 2}));

  @Test
  void whatChangedIsToldOnceAndWhatDidNotIsNotTold() {
    assertTrue(state.set("n", Values.of("n", 2)));
    assertFalse(state.set("n", Values.of("n", 2)));
    assertFalse(state.set("data", new byte[] {1, 2}));
    assertEquals(Map.of("n", new JsonPrimitive(2)), state.takeUnsent());
    assertEquals(Map.of(), state.takeUnsent());
  }

  @Test
  void thePageIsNewerThanWhatWasAboutToBeTold() {
    state.set("n", Values.of("n", 2));
    assertEquals(Set.of("n"), state.accept(Map.of("n", new JsonPrimitive(9))));
    assertEquals(Map.of(), state.takeUnsent());
    assertEquals(9, state.get("n").getAsInt());
  }

  @Test
  void bytesTravelBesideTheStateAndBack() {
    var packet = Packet.of(state.all(), "id", "state");
    assertFalse(packet.state().has("data"));
    assertEquals("[[\"id\",\"state\",\"data\"]]", packet.paths().toString());
    var top = Packet.of(state.all());
    var back = Packet.values(top.message("update"), top.buffers());
    assertArrayEquals(new byte[] {1, 2}, (byte[]) back.get("data"));
    assertEquals(new JsonPrimitive(1), back.get("n"));
  }

  @Test
  void whatIsTooLargeForAPageIsRefusedAndWhatIsNotIsTaken() {
    int most = (int) Values.MOST_BYTES;
    Values.of("data", new byte[most]);
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> Values.of("text", "x".repeat(most + 100_000)));
    assertTrue(refused.getMessage().startsWith("\"text\" has 10.1 MB; a widget takes 10 MB"));
    var nested = Map.of("a", List.of("x".repeat(most / 2), "x".repeat(most / 2 + 1)));
    assertThrows(IllegalArgumentException.class, () -> Values.of("nested", nested));
  }
}
