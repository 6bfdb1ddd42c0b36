package dev.interleave.measure;

import dev.interleave.live.ProgressScope;
import dev.interleave.live.StepProgress;
import dev.interleave.machine.Clock;
import dev.interleave.schedule.Names;
import dev.interleave.schedule.Time;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * Measures several ways of doing the same thing so that they can be compared: in rounds, each round
 * running every way once and in a new order, after a warm-up that goes on until the times have
 * settled. Run one after the other, the first would pay for what the JIT compiler learns and the
 * last would profit from it.
 *
 * @param <T> what one execution gives
 */
public final class Trials<T> {
  private static final long SEED = 42;

  private final Function<T, Time> time;
  private final Warmup warmup;
  private final Map<String, Callable<T>> ways = new LinkedHashMap<>();
  private StepProgress steps;

  /**
   * @param time how long an execution took
   * @param warmup when to begin counting
   */
  public Trials(Function<T, Time> time, Warmup warmup) {
    this.time = time;
    this.warmup = warmup;
  }

  /**
   * Adds a way.
   *
   * @throws IllegalArgumentException if there is one with this label
   */
  public Trials<T> add(String label, Callable<T> way) {
    if (ways.putIfAbsent(label, way) != null)
      throw new IllegalArgumentException(
          "Two ways are called \"%s\". Give each a name of its own, or the table cannot tell them apart."
              .formatted(label));
    return this;
  }

  /**
   * Runs everything. Blocks for the warm-up and for {@code rounds} executions of each way.
   *
   * @return the samples of each way, in the order the ways were added
   * @throws IllegalArgumentException if there is no way, or no round
   * @throws Exception whatever a way throws
   */
  public List<Samples<T>> run(int rounds) throws Exception {
    check(rounds);
    var cold = new LinkedHashMap<String, List<T>>();
    var counted = new LinkedHashMap<String, List<T>>();
    steps = new StepProgress("warm-up", "run", Clock.SYSTEM::nanoTime);
    try (var _ = ProgressScope.enter(steps)) {
      warmUp(cold);
      steps.expect((long) rounds * ways.size(), rounds * lastRound(cold));
      rounds(rounds, counted);
    }
    return ways.keySet().stream()
        .map(way -> samples(way, cold.getOrDefault(way, List.of()), counted.get(way)))
        .toList();
  }

  private void check(int rounds) {
    if (ways.isEmpty())
      throw new IllegalArgumentException(
          "There is nothing to measure yet. Add a way first: trials(5).add(\"one thread\", tasks -> ...).");
    if (rounds < 1)
      throw new IllegalArgumentException(
          "%d rounds measure nothing. Take 1 at least; 5 show how much the times vary."
              .formatted(rounds));
  }

  private void rounds(int rounds, Map<String, List<T>> counted) throws Exception {
    var random = new Random(SEED);
    for (int i = 1; i <= rounds; i++) {
      steps.at("round %d of %d".formatted(i, rounds));
      round(counted, random);
    }
    steps.at(Names.counted(rounds, "round"));
  }

  /** Nanoseconds of the last round of the warm-up; 0 if there was none. */
  private long lastRound(Map<String, List<T>> cold) {
    return cold.values().stream().mapToLong(way -> time.apply(way.getLast()).nanos()).sum();
  }

  private Samples<T> samples(String way, List<T> cold, List<T> counted) {
    return new Samples<>(way, cold, counted, warmup.settled(times(cold), times(counted)));
  }

  private void warmUp(Map<String, List<T>> cold) throws Exception {
    var random = new Random(SEED + 1);
    var patience = warmup.patience();
    while (patience.goesOn(cold.values().stream().map(this::times).toList())) round(cold, random);
  }

  private List<Time> times(List<T> samples) {
    return samples.stream().map(time).toList();
  }

  private void round(Map<String, List<T>> samples, Random random) throws Exception {
    var order = new ArrayList<>(ways.keySet());
    Collections.shuffle(order, random);
    ways.keySet().forEach(way -> samples.computeIfAbsent(way, w -> new ArrayList<>()));
    for (var way : order) {
      ProgressScope.tick();
      samples.get(way).add(ways.get(way).call());
      steps.step();
    }
  }
}
