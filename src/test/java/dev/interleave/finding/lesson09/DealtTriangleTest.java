package dev.interleave.finding.lesson09;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Said;
import dev.interleave.sim.Policy;
import dev.interleave.sim.Simulator;
import dev.interleave.work.Sizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealtTriangleTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 16})
  void whatTheSizesSayIsWhatTheSimulatorSays(int workers) {
    var sizes = Sizes.ramp(80, 1, 9).stream().mapToLong(size -> 1_000L * size).toArray();
    double simulated =
        Simulator.run(Policy.CONTIGUOUS, workers, sizes)
            .makespan()
            .over(Simulator.run(Policy.CYCLIC, workers, sizes).makespan());
    assertEquals(simulated, DealtTriangle.bySize(workers), 0.03 * simulated);
  }

  private static Said said(Conditions on, double gain) {
    return Said.of(new DealtTriangle(), on, 100, 100 / gain);
  }

  @Test
  void whereItIsAsTheSizesSayNothingIsAdded() {
    said(Conditions.quiet(2), 1.4).holds("**1.40 times**", "2 workers", "1.39 times").lacks("rest");
    said(Conditions.quiet(8), 1.55).holds("8 workers").lacks("The rest", "equally fast");
  }

  @Test
  void whereItIsNotTheReasonIsNamedOrNotKnown() {
    said(Conditions.quiet(16), 1.2).holds("The rest is not told by the sizes");
    said(Conditions.quiet(16).threadsACore(2), 1.2).holds("equally fast");
    said(Conditions.quiet(16).kinds(2), 1.2).holds("equally fast");
    said(Conditions.quiet(1), 1.01).holds("With one core there is one worker");
  }
}
