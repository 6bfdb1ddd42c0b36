package dev.interleave.exercise.lesson10;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.Mismatch;
import dev.interleave.exercise.SideBySide;
import dev.interleave.exercise.lesson09.BoxSizes;
import dev.interleave.sim.Costs;
import dev.interleave.sim.Policy;
import dev.interleave.sim.Simulator;
import java.util.List;
import java.util.stream.LongStream;

/** The dynamic task queue. */
public final class Lesson10 {
  /** Boxes of 1 to 19 µs, in nanoseconds, where taking from the queue costs 5 µs. */
  private static final long[] SMALL =
      LongStream.range(0, 10_000).map(i -> 1_000 + i * 18 / 10).toArray();

  private static final Costs COSTS = Costs.FREE.withTake(5_000);

  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.onRun(
                  "10.1",
                  "Write the loop of a worker: take, do, and come back for more.",
                  run ->
                      run.eachTaskOnce(60)
                          .workers(4, "submit the loop four times")
                          .heaviestAtMost(
                              340,
                              BoxSizes.PIANO_FIRST,
                              "a fixed number of boxes is a fixed share: go on until the queue is empty"))
              .beside(SideBySide.simulated(Policy.SHARED_QUEUE, 4, BoxSizes.PIANO_FIRST)),
          Exercise.onRun(
                  "10.2",
                  "Order the queue so that no worker has much more than its share.",
                  run ->
                      run.eachTaskOnce(16)
                          .workers(4, "use a pool of four")
                          .heaviestAtMost(
                              235,
                              BoxSizes.LABELLED,
                              "which box should certainly not be the last one to be begun?"))
              .beside(SideBySide.simulated(Policy.LARGEST_FIRST, 4, BoxSizes.LABELLED)),
          Exercise.of(
              "10.3",
              "Choose a chunk: at most 26.5 ms, simulated.",
              Answer.NUMBER,
              chunk -> chunk(chunk.intValue())));

  private static List<Mismatch> chunk(int k) {
    if (k < 1)
      return List.of(new Mismatch("a chunk of 1 or more", "" + k, "a chunk is a number of boxes"));
    var run = Simulator.run(Policy.chunked(k), 4, SMALL, COSTS);
    if (run.makespan().ms() <= 26.5) return List.of();
    return List.of(
        new Mismatch(
            "done after 26.5 ms or less (simulated)",
            "%s with chunks of %d, overhead %s".formatted(run.makespan(), k, run.overhead()),
            "much overhead: take more at a time; little overhead: the last chunk is too large"));
  }

  private Lesson10() {}
}
