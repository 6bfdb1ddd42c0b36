package dev.interleave.results;

import dev.interleave.schedule.Time;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Results that were never measured. */
final class Samples {
  static final HostMachine HOST = new HostMachine(2, 8L << 30, "Linux, amd64", "Vendor 25");

  private Samples() {}

  /** Forty waits alone in 1,200 ms, and in a pool in {@code ms}. */
  static Result pooledIn(double ms) {
    return result("forty waits", way("one thread", 1200), way("pool", ms));
  }

  static Result result(String workload, StrategyRow... ways) {
    return new Result(
        0,
        UUID.randomUUID().toString(),
        "",
        "01",
        workload,
        Instant.parse("2026-11-24T09:30:00Z"),
        HOST,
        1,
        new Guess("makespan", 100.0, 1.25),
        List.of(ways));
  }

  static StrategyRow way(String strategy, double ms) {
    var time = Time.ofMillis(ms);
    return new StrategyRow(strategy, 1, 5, 0, time, time, time, 0.9, Double.NaN);
  }

  static StrategyRow rejected(String strategy, double ms) {
    var time = Time.ofMillis(ms);
    return new StrategyRow(strategy, 1, 5, 0, time, time, time, 0.9, 1, "too fast, says the table");
  }

  static Result on(HostMachine host, Result result) {
    return new Result(
        0,
        result.uid(),
        result.origin(),
        result.lesson(),
        result.workload(),
        result.made(),
        host,
        result.cautions(),
        result.guess(),
        result.ways());
  }
}
