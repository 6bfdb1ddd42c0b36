package dev.interleave.display.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {
  @ParameterizedTest
  @EnumSource
  void everyWayRunsEachTaskOnce(PlayedStrategy way) {
    var run = new Setting(Shape.UNIFORM, 1, way, 3).run();
    var tasks = new HashSet<>(run.schedule().spans().stream().map(span -> span.task()).toList());
    assertEquals(40, run.schedule().spans().size());
    assertEquals(40, tasks.size());
    if (way != PlayedStrategy.VIRTUAL) assertTrue(run.workers() <= 3);
  }

  @ParameterizedTest
  @EnumSource
  void fixedSharesAreTheSameTasksEveryTime(Shape shape) {
    assertEquals(40, shape.sizes().size());
    var dealt = new Setting(shape, 1, PlayedStrategy.CYCLIC, 4).run();
    dealt.schedule().spans().stream()
        .filter(span -> span.task() % 4 == 1)
        .map(span -> span.worker())
        .distinct()
        .reduce((a, b) -> {
          throw new AssertionError(Arrays.asList(a, b));
        });
  }
}
