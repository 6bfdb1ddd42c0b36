package dev.interleave.exercise.lesson17;

import static dev.interleave.Lab.exploreProgram;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertPasses;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertWas;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class Lesson17Test {
  @Test
  void threeAtOncePass() {
    var atOnce = List.of(Span.of(0, "a", 0, 300), Span.of(1, "b", 0, 200), Span.of(2, "c", 0, 100));
    assertPasses("17.1", Schedule.of(0, atOnce));
    var inTurn =
        List.of(Span.of(0, "a", 0, 300), Span.of(1, "b", 300, 500), Span.of(2, "c", 500, 600));
    assertWas("17.1", Schedule.of(0, inTurn), "never more than 1");
  }

  @Test
  void whatIsReturnedCannotBeLost() {
    assertPasses(
        "17.2",
        exploreProgram(
                () -> {
                  try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                    var flights = pool.submit(() -> 300);
                    var hotels = pool.submit(() -> 200);
                    var cars = pool.submit(() -> 100);
                    return flights.get() + hotels.get() + cars.get();
                  }
                })
            .always(total -> total == 600));
  }

  @Test
  void anAtomicTotalPasses() {
    assertPasses(
        "17.2",
        exploreProgram(
                () -> {
                  var total = new AtomicInteger();
                  try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                    pool.submit(() -> total.addAndGet(400));
                    pool.submit(() -> total.addAndGet(200));
                  }
                  return total.get();
                })
            .always(total -> total == 600));
  }

  @Test
  void aSharedTotalLosesAPart() {
    assertWas(
        "17.2",
        exploreProgram(
                () -> {
                  int[] total = {0};
                  try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                    pool.submit(() -> total[0] += 400);
                    pool.submit(() -> total[0] += 200);
                  }
                  return total[0];
                })
            .always(total -> total == 600),
        "returns 400");
  }
}
