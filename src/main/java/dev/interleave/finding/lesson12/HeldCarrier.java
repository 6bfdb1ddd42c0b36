package dev.interleave.finding.lesson12;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.schedule.Names;
import dev.interleave.schedule.Time;

/**
 * Whether reads of slow files held the carriers of virtual threads. It reads 64 files on platform
 * threads first, then on virtual ones.
 */
public final class HeldCarrier implements Finding<Evidence> {
  private static final int FILES = 64;
  private static final double WAIT_MS = 50;

  /** Files that answer sooner do not wait on this system. */
  private static final Time AT_ONCE = Time.ofMillis(WAIT_MS / 2);

  private static final double NEAR = 0.3;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence both, Conditions conditions) {
    var platform = both.ways().get(0).makespan();
    var virtual = both.ways().get(1).makespan();
    if (platform.compareTo(AT_ONCE) < 0)
      return "The files answered at once on this system, so nothing was held: there is nothing to see here.";
    var seen = "On platform threads it took %s, on virtual ones %s.".formatted(platform, virtual);
    return seen + " " + rounds(virtual, conditions.cores());
  }

  private static String rounds(Time virtual, int cores) {
    int rounds = Math.ceilDiv(FILES, cores);
    if (rounds == 1) return "There are as many carriers as files, so nobody had to wait for one.";
    double expected = rounds * WAIT_MS;
    if (Math.abs(virtual.ms() / expected - 1) <= NEAR)
      return "That is %d rounds of 50 ms: **as many files at a time as there are cores**, %d."
          .formatted(rounds, cores);
    if (virtual.ms() < expected)
      return "With %s and held carriers it would be %d rounds of 50 ms, so this JVM had more carriers than cores, or they were not held."
          .formatted(Names.counted(cores, "core"), rounds);
    return "With held carriers %d rounds of 50 ms were to be expected. What it took beyond that this run does not tell."
        .formatted(rounds);
  }
}
