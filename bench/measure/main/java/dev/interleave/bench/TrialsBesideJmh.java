package dev.interleave.bench;

import dev.interleave.measure.Samples;
import dev.interleave.measure.Trials;
import dev.interleave.measure.Warmup;
import dev.interleave.schedule.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongUnaryOperator;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Reads both kernels with Trials and with JMH, turn by turn, and prints medians and their ratio;
 * beside it the ratio of the least, since a neighbour on the same host can hold one of the two for
 * seconds.
 */
public final class TrialsBesideJmh {
  private static final int TURNS = 5;
  private static final int ROUNDS = 51;
  private static volatile long seed;

  private TrialsBesideJmh() {}

  /** Prints one row a kernel. Takes some two minutes. */
  public static void main(String[] args) throws Exception {
    System.out.printf(
        "%-12s%14s%14s%9s%16s%n", "kernel", "Trials µs", "JMH µs", "ratio", "ratio of least");
    row("pure", Kernels::pure);
    row("allocating", Kernels::allocating);
  }

  private static void row(String name, LongUnaryOperator kernel) throws Exception {
    var ours = new ArrayList<Time>();
    var peer = new ArrayList<Time>();
    for (int turn = 0; turn < TURNS; turn++) {
      ours.add(trials(name, kernel));
      peer.add(jmh(name));
    }
    var a = Time.median(ours);
    var b = Time.median(peer);
    System.out.printf(
        Locale.ROOT,
        "%-12s%14.1f%14.1f%9.3f%16.3f%n",
        name,
        a.nanos() / 1e3,
        b.nanos() / 1e3,
        a.over(b),
        Collections.min(ours).over(Collections.min(peer)));
  }

  private static Time trials(String name, LongUnaryOperator kernel) throws Exception {
    seed = 42;
    var warmup = new Warmup(Duration.ofSeconds(5));
    var trials = new Trials<Time>(time -> time, warmup).add(name, () -> timed(kernel));
    Samples<Time> samples = trials.run(ROUNDS).getFirst();
    return Time.median(samples.counted());
  }

  private static Time timed(LongUnaryOperator kernel) {
    long start = System.nanoTime();
    seed = kernel.applyAsLong(seed);
    return new Time(System.nanoTime() - start);
  }

  private static Time jmh(String name) throws Exception {
    var options =
        new OptionsBuilder()
            .include("KernelBench." + name + "$")
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(3)
            .measurementTime(TimeValue.seconds(1))
            .verbosity(VerboseMode.SILENT)
            .build();
    var result = List.copyOf(new Runner(options).run()).getFirst().getPrimaryResult();
    return new Time(Math.round(result.getStatistics().getPercentile(50)));
  }
}
