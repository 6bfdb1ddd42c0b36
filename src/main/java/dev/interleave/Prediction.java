package dev.interleave;

import dev.interleave.schedule.Time;
import java.util.Locale;

/**
 * A number typed before the run. Times are in milliseconds.
 *
 * @param what what is guessed
 * @param guess the number, or null for none yet
 */
public record Prediction(String what, Double guess) {

  /**
   * @throws IllegalArgumentException if the guess is not a number that could come out
   */
  public Prediction {
    if (guess != null && !(guess > 0 && guess < Double.MAX_VALUE))
      throw new IllegalArgumentException(
          "%s cannot be %s. Guess any number above 0: a wrong one is welcome."
              .formatted(what, guess));
  }

  /** Whether nobody has guessed yet. */
  public boolean isMissing() {
    return guess == null;
  }

  /**
   * Stands before a run, and asks for the guess where there is none: whoever has seen the answer
   * cannot guess any more. {@link Lab#withoutGuesses} ends the asking.
   *
   * @throws IllegalStateException if nobody has guessed
   */
  public void ask() {
    if (isMissing() && Guessing.isAskedFor())
      throw new IllegalStateException(
          ("This run waits for your guess: %s.\n"
                  + "Put a number in place of null in the cell above, run that cell, and then this one"
                  + " again. A wrong one is welcome; without one you only watch.\n"
                  + "To go on without guessing, run withoutGuesses() in a cell.")
              .formatted(what));
  }

  double value() {
    return guess;
  }

  Time asTime() {
    return Time.ofMillis(guess);
  }

  /** The gap between the guess and what was measured: a fact, not a verdict. */
  public Gap check(double measured) {
    return isMissing() ? Gap.NONE : gap(plain(guess), plain(measured), measured / guess, "much");
  }

  /** The gap between a guess in milliseconds and a measured time. */
  public Gap check(Time measured) {
    if (isMissing()) return Gap.NONE;
    return gap(asTime().toString(), measured.toString(), measured.over(asTime()), "long");
  }

  private static Gap gap(String guessed, String measured, double ratio, String word) {
    var sentence = "you predicted %s, measured %s (%s)";
    return new Gap(sentence.formatted(guessed, measured, inWords(ratio, word)), ratio);
  }

  private static String inWords(double ratio, String word) {
    if (ratio >= 1.5) return String.format(Locale.ROOT, "%.1f times as %s", ratio, word);
    return String.format(Locale.ROOT, "%+.0f%%", 100 * (ratio - 1));
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public String toString() {
    return isMissing()
        ? what + ": no guess yet.\nPut a number in place of null; a wrong one is welcome."
        : "%s: you say %s".formatted(what, plain(guess).replaceFirst("\\.?0+$", ""));
  }

  /**
   * How far a guess was off.
   *
   * @param sentence what a learner reads
   * @param ratio measured over predicted; not a number where nobody guessed
   */
  public record Gap(String sentence, double ratio) {
    private static final Gap NONE =
        new Gap(
            "no guess yet: put a number in place of null, a wrong one is welcome, and run again",
            Double.NaN);

    @Override
    public String toString() {
      return sentence;
    }
  }
}
