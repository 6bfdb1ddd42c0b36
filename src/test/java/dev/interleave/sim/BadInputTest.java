package dev.interleave.sim;

import static dev.interleave.sim.Policy.SHARED_QUEUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every refusal says what was seen and what to try. */
class BadInputTest {

  private static void refused(String seen, String cure, Executable call) {
    var message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(seen) && message.contains(cure), message);
  }

  private static void refused(String seen, String cure, Number size) {
    refused(seen, cure, () -> Simulator.run(SHARED_QUEUE, 2, List.of(1, size), Costs.FREE));
  }

  @Test
  void workers() {
    refused("0 workers", "Try 1", () -> Simulator.run(SHARED_QUEUE, 0, 5));
    refused("-3 workers", "Try 1", () -> Simulator.run(SHARED_QUEUE, -3, 5));
    refused("1,000,000 workers", "Try 64", () -> Simulator.run(SHARED_QUEUE, 1_000_000, 5));
  }

  @Test
  void sizes() {
    refused("No task sizes", "Try List.of", () -> Simulator.run(SHARED_QUEUE, 2));
    refused("Task 1 has the size -4", "end minus start", -4);
    refused("Task 1 has the size NaN", "division by 0", Double.NaN);
    refused("Task 1 has the size Infinity", "division by 0", Double.POSITIVE_INFINITY);
    refused("Task 1 has the size 0.25", "multiply them all", 0.25);
    refused("292 years", "end minus start", Long.MAX_VALUE);
  }

  @Test
  void costsCountTowardsTheEndOfTime() {
    var costs = Costs.FREE.withStart(Long.MAX_VALUE / 2);
    refused("292 years", "", () -> Simulator.run(SHARED_QUEUE, 1, new long[] {1, 1, 1}, costs));
  }

  @Test
  void policies() {
    refused("Chunks of 0", "Try 1", () -> Policy.chunked(0));
    var wrong = Policy.assigned("no remainder", task -> task);
    refused("Task 2 was assigned to worker 2", "task % 2", () -> Simulator.run(wrong, 2, 1, 1, 1));
  }

  @Test
  void fractionsThatRoundingHardlyChangesAreFine() {
    var run = Simulator.run(SHARED_QUEUE, 1, List.of(1000.4, 2, 3L), Costs.FREE);
    assertEquals(1005, run.makespan().nanos());
  }
}
