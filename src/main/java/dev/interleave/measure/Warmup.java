package dev.interleave.measure;

import dev.interleave.lease.Leases;
import dev.interleave.machine.Clock;
import dev.interleave.schedule.Time;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * When to begin counting: once the times have settled. How many executions that takes nobody can
 * know before: a loop over numbers needs seven, one that allocates can need two thousand.
 *
 * @param atMost how long to wait for that; zero for no warm-up at all
 */
public record Warmup(Duration atMost) {
  /** What a notebook can bear. */
  public static final Warmup UNTIL_SETTLED = new Warmup(Duration.ofSeconds(5));

  /** Counts from the first execution on. */
  public static final Warmup NONE = new Warmup(Duration.ZERO);

  private static final int PART = 5;
  private static final int MANY = 2_000;
  private static final int WINDOW = 3;
  private static final double CLOSE = 0.03;
  private static final double FALL = 0.1;
  private static final double DOWNWARDS = 0.9;
  private static final Time LONG = Time.ofMillis(500);

  /** Decides after each round whether to go on. */
  interface Patience {
    boolean goesOn(List<List<Time>> times);
  }

  Patience patience() {
    long end = worked() + atMost.toNanos();
    return times ->
        worked() < end
            && (times.isEmpty()
                || !times.stream().allMatch(way -> hasWorked(way) && hasSettled(way)));
  }

  /** Nanoseconds from some origin; who stands in line does not warm up. */
  private static long worked() {
    return Clock.SYSTEM.nanoTime() - Leases.waited();
  }

  /**
   * Short times also agree while the first compiler's code waits for the second compiler's, so they
   * are believed only after a part of the time, or after as many executions as anything takes.
   */
  private boolean hasWorked(List<Time> times) {
    return times.size() >= MANY
        || times.stream().mapToLong(Time::nanos).sum() >= atMost.toNanos() / PART;
  }

  /**
   * Whether the times of one way had settled when counting began, or had after all, seen from the
   * times that were counted: a warm-up that several slow ways share is too short to tell. Times
   * that vary without falling have nothing to wait for; their spread is in the table. True without
   * a warm-up, since nobody asked.
   */
  boolean settled(List<Time> warmup, List<Time> counted) {
    var all = Stream.concat(warmup.stream(), counted.stream()).toList();
    return atMost.isZero() || hasSettled(warmup) || hasSettled(all) || !isFalling(all, counted);
  }

  /**
   * Whether the counted times are a tenth apart, and go down from the warm-up's last one: nearly
   * every pair of them the later the shorter (Kendall's rank correlation with the round). Times
   * that vary by chance hardly ever do. One counted time alone does not tell.
   */
  private static boolean isFalling(List<Time> all, List<Time> counted) {
    if (counted.size() < 2) return true;
    var tail = all.subList(Math.max(0, all.size() - counted.size() - 1), all.size());
    return counted.getFirst().over(counted.getLast()) > 1 + FALL && downwards(tail) >= DOWNWARDS;
  }

  /** The share of pairs of which the later one is shorter. */
  private static double downwards(List<Time> times) {
    int n = times.size();
    long down = 0;
    for (int i = 0; i < n; i++)
      for (int j = i + 1; j < n; j++) if (times.get(j).compareTo(times.get(i)) < 0) down++;
    return 2.0 * down / (n * (n - 1));
  }

  /**
   * The medians of the last three times and of the three before are within 3 %; for times of half a
   * second and more two neighbours will do, since such a time is a mean over much work already.
   */
  private static boolean hasSettled(List<Time> times) {
    int n = times.size();
    if (n >= 2 && times.getLast().compareTo(LONG) >= 0)
      return close(times.get(n - 2), times.get(n - 1));
    if (n < 2 * WINDOW) return false;
    return close(
        Time.median(times.subList(n - 2 * WINDOW, n - WINDOW)),
        Time.median(times.subList(n - WINDOW, n)));
  }

  private static boolean close(Time a, Time b) {
    return Math.abs(a.over(b) - 1) <= CLOSE;
  }
}
