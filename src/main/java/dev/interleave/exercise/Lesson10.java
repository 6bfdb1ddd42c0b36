package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.Answer;
import dev.interleave.sim.Costs;
import dev.interleave.sim.Policy;
import dev.interleave.sim.Simulator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The dynamic task queue. */
final class Lesson10 {
  /** Boxes of 1 to 19 µs, in nanoseconds, where taking from the queue costs 5 µs. */
  private static final long[] SMALL =
      LongStream.range(0, 10_000).map(i -> 1_000 + i * 18 / 10).toArray();

  private static final Costs COSTS = Costs.FREE.withTake(5_000);

  static final List<Exercise> EXERCISES =
      List.of(
          Exercise.onRun(
                  "10.1",
                  "Write the loop of a worker: take, do, and come back for more.",
                  run ->
                      run.eachTaskOnce(60)
                          .workers(4, "submit the loop four times")
                          .heaviestAtMost(
                              340,
                              Weights.PIANO_FIRST,
                              "a fixed number of boxes is a fixed share: go on until the queue is empty"))
              .beside(Beside.simulated(Policy.SHARED_QUEUE, 4, Weights.PIANO_FIRST)),
          Exercise.onRun(
                  "10.2",
                  "Order the queue so that no worker has much more than its share.",
                  run ->
                      run.eachTaskOnce(16)
                          .workers(4, "use a pool of four")
                          .heaviestAtMost(
                              235,
                              Weights.LABELLED,
                              "which box should certainly not be the last one to be begun?"))
              .beside(Beside.simulated(Policy.LARGEST_FIRST, 4, Weights.LABELLED)),
          new Exercise(
              "10.3",
              "Choose a chunk: at most 26.5 ms, simulated.",
              Answer.NUMBER,
              Map.of(),
              chunk -> chunk(((Number) chunk).intValue())));

  private static List<Fact> chunk(int k) {
    if (k < 1)
      return List.of(new Fact("a chunk of 1 or more", "" + k, "a chunk is a number of boxes"));
    var run = Simulator.run(Policy.chunked(k), 4, SMALL, COSTS);
    if (run.makespan().ms() <= 26.5) return List.of();
    return List.of(
        new Fact(
            "done after 26.5 ms or less (simulated)",
            "%s with chunks of %d, overhead %s".formatted(run.makespan(), k, run.overhead()),
            "much overhead: take more at a time; little overhead: the last chunk is too large"));
  }

  private Lesson10() {}
}
