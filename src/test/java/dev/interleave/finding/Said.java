package dev.interleave.finding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.doubt.Figure;
import dev.interleave.schedule.Time;
import java.util.ArrayList;
import java.util.List;

/** What a finding says of given times; for the tests of each lesson's findings. */
public record Said(String sentence) {

  /** A way with this makespan; its speedup is over the first way's. */
  public record Timed(String label, int threads, double ms, double cpuUse) {
    public Timed(String label, int threads, double ms) {
      this(label, threads, ms, 1);
    }
  }

  /** What it concludes of ways with these times. */
  public static Said of(Finding<Evidence> finding, Conditions conditions, Timed... times) {
    var ways = new ArrayList<Way>();
    for (var timed : times)
      ways.add(
          new Way(
              timed.label,
              timed.threads,
              Time.ofMillis(timed.ms),
              Figure.of(times[0].ms / timed.ms, "times"),
              timed.cpuUse,
              timed.cpuUse > 0.5));
    return new Said(finding.conclusion(new Evidence(ways), conditions));
  }

  /** The same of makespans alone, in milliseconds. */
  public static Said of(Finding<Evidence> finding, Conditions conditions, double... ms) {
    var times = new ArrayList<Timed>();
    for (double time : ms) times.add(new Timed("way " + (times.size() + 1), 2, time));
    return of(finding, conditions, times.toArray(Timed[]::new));
  }

  /** Fails unless all of these stand in it. */
  public Said holds(String... parts) {
    for (var part : parts) assertTrue(sentence.contains(part), part + ": " + sentence);
    return this;
  }

  /** Fails if one of these stands in it. */
  public Said lacks(String... parts) {
    for (var part : List.of(parts)) assertFalse(sentence.contains(part), part + ": " + sentence);
    return this;
  }
}
