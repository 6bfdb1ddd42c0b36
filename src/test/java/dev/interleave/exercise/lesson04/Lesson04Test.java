package dev.interleave.exercise.lesson04;

import static dev.interleave.exercise.lesson02.Lesson02Test.assertPasses;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertWas;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class Lesson04Test {
  @Test
  void theSmallestLimitInThreads() {
    assertPasses("4.1", List.of(32_765, 32_768, 2_048));
    assertWas("4.1", List.of(65_536, 1_024, 16_384), "A: 65,536");
    assertWas("4.1", List.of(65_530, 32_768, 2_048), "A: 65,530");
    assertWas("4.1", List.of(32_765, 32_768, 32_765), "C: 32,765");
    assertWas("4.1", List.of(32_765, 16_384, 2_048), "B: 16,384");
    assertWas("4.1", List.of(32_765), "1 numbers");
    assertWas("4.1", List.of("many", 32_768, 2_048), "A: many");
  }

  @Test
  void aFunctionIsTriedOnOtherServers() {
    assertPasses("4.2", function(ThreadLimits::most));
    assertWas("4.2", function(limits -> Integer.parseInt(limits.get("pid_max"))), "A: 4,194,304");
    assertWas("4.2", function(Lesson04Test::mapsAsThreads), "A: 65,530");
    assertWas("4.2", function(limits -> 32_765), "C: 32,765");
    assertWas("4.2", function(Lesson04Test::withoutMax), "NumberFormatException");
    assertWas("4.2", function(Lesson04Test::withoutMax), "given max_map_count 65530, pid_max");
  }

  private static int mapsAsThreads(Map<String, String> limits) {
    return limits.values().stream()
        .filter(text -> !text.equals("max"))
        .mapToInt(Integer::parseInt)
        .min()
        .orElseThrow();
  }

  private static int withoutMax(Map<String, String> limits) {
    return limits.values().stream().mapToInt(Integer::parseInt).min().orElseThrow();
  }

  private static Function<Map<String, String>, Integer> function(
      ToIntFunction<Map<String, String>> most) {
    return most::applyAsInt;
  }
}
