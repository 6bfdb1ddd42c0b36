package dev.interleave.exercise.lesson05;

import static dev.interleave.exercise.lesson02.Lesson02Test.assertPasses;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertWas;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.Lab;
import dev.interleave.sim.Policy;
import dev.interleave.work.Sizes;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorningTest {
  @Test
  void theTableAnswersAllThreeQuestions() {
    var morning =
        Lab.simulate("a morning", 4, Policy.SHARED_QUEUE, Sizes.lognormal(200, 15, 1, 5)).table();
    int late = morning.where(morning.numberColumn("waited ms").isGreaterThan(500)).rowCount();
    double half = morning.numberColumn("end ms").median();
    int longest = morning.sortDescendingOn("duration ms").intColumn("task").get(0);
    assertTrue(late > 10 && late < 190, late + " of 200 tell something");
    assertPasses("5.3", List.of(late, half, longest));
    assertWas("5.3", List.of(late, half / 2, longest), "" + half / 2);
    assertWas("5.3", List.of(200, 0, 0), "200");
    assertWas("5.3", List.of(late), "1 values");
  }
}
