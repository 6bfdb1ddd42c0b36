package dev.interleave.lease;

import dev.interleave.live.Progress;
import dev.interleave.live.ProgressScope;
import dev.interleave.live.ProgressSource;
import dev.interleave.machine.Clock;
import dev.interleave.schedule.Time;

/** Somebody's time in line, for those who look on. */
final class Waiting implements ProgressSource {
  private static final long FIRST_WORD = 1_000_000_000;
  private static final long SECOND = 1_000_000_000;
  private static final int TEENS = 11;

  private final Clock clock;
  private final long start;
  private final long most;
  private volatile String title = "in line for the cores";
  private long nextWord = FIRST_WORD;

  /**
   * @param most nanoseconds after which it ends in any case
   */
  Waiting(Clock clock, long most) {
    this.clock = clock;
    this.most = most;
    start = clock.nanoTime();
  }

  /**
   * What is known now. Where nobody looks on, a plain line says so after a second and every ten.
   *
   * @param place in line
   * @param each nanoseconds that one before takes
   */
  void at(int place, long each) {
    long left = Math.max(SECOND, Math.min(place * each, most - nanos()));
    title = "%s in line for the cores, about %d s".formatted(ordinal(place), left / SECOND);
    ProgressScope.tick();
    if (nanos() < nextWord || ProgressScope.isWatched()) return;
    nextWord += 10 * SECOND;
    System.err.println(
        Character.toUpperCase(title.charAt(0))
            + title.substring(1)
            + ". A classmate measures; after %s it runs anyway.".formatted(new Time(most)));
  }

  /** {@code 1st}, {@code 2nd}, {@code 11th}. */
  static String ordinal(int number) {
    boolean teen = number % 100 >= TEENS && number % 100 <= TEENS + 2;
    return number
        + switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Progress progress() {
    return Progress.UNKNOWN;
  }

  @Override
  public long nanos() {
    return clock.nanoTime() - start;
  }
}
