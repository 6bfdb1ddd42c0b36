package dev.interleave.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.Lab;
import dev.interleave.sim.Policy;
import dev.interleave.work.Tree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DequeViewTest {
  private final DequeView view =
      Lab.simulate("own deques", 2, Policy.WORK_STEALING, List.of(1, 1, 9, 9)).deques();

  @Test
  void aTerminalListsTheThefts() {
    assertEquals(
        """
        own deques: 4 tasks on 2 workers, 1 theft.
         2.00 ms  worker-1 steals task 2, the only one in the deque of worker-2
        (simulated, work stealing; a thief takes the oldest)\
        """,
        view.toString());
  }

  @Test
  @SuppressWarnings("unchecked")
  void aPageGetsTheRunAndEveryMove() {
    var json = (Map<String, Object>) JsonReader.read(view.json());
    var moves = (Map<String, List<Double>>) json.get("moves");
    assertEquals(List.of(0., 0., 0., 0., 1., 1., 1., 2.), moves.get("how"));
    assertEquals(List.of(0., 1., 2., 3., 1., 3., 0., 2.), moves.get("task"));
    assertEquals(List.of(0., 0., 0., 0., 0., 0., 1e6, 2e6), moves.get("at"));
    assertEquals(List.of(0., 0., 1., 1., 0., 1., 0., 0.), moves.get("worker"));
    assertEquals(List.of(0., 0., 1., 1., 0., 1., 0., 1.), moves.get("owner"));
    assertEquals("own deques: 4 tasks on 2 workers, 1 theft.", json.get("alt"));
    assertTrue(json.get("run") instanceof Map<?, ?> run && run.containsKey("panels"));
  }

  @Test
  void whatHasNoDequesIsRefusedWithACure() {
    var plan = Lab.simulate("one queue", 2, Policy.SHARED_QUEUE, List.of(1, 2));
    var refused = assertThrows(IllegalArgumentException.class, plan::deques);
    assertTrue(refused.getMessage().contains("WORK_STEALING"), refused.getMessage());
  }

  @Test
  void manyTheftsAreCutShort() {
    var text = Lab.simulate("sixteen", 16, Tree.bushy(400, 9, 2)).deques().toString();
    assertEquals(19, text.lines().count());
    assertTrue(text.lines().toList().get(17).matches("\\.\\.\\. and \\d+ more"), text);
  }
}
