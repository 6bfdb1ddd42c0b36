package dev.interleave;

import dev.interleave.schedule.Time;
import java.util.Locale;

/**
 * A number typed before the run.
 *
 * @param what what is guessed
 * @param guess the number, or null for none yet
 * @param quantity what the number counts
 * @param row the label of the run it is about; empty for the one that is usually meant
 */
public record Prediction(String what, Double guess, Quantity quantity, String row) {
  /** What a guess can be of. */
  public enum Quantity {
    /** Whatever its words say; only the cell that checks it knows. */
    NUMBER("", ""),
    /** A makespan in milliseconds. */
    MS("ms", ", in ms"),
    /** A speedup over the baseline. */
    SPEEDUP("speedup", "");

    private final String unit;
    private final String words;

    Quantity(String unit, String words) {
      this.unit = unit;
      this.words = words;
    }

    /** The unit as it is kept; empty for none. */
    String unit() {
      return unit;
    }
  }

  /**
   * @throws IllegalArgumentException if the guess is not a number that could come out
   */
  public Prediction {
    if (guess != null && !(guess > 0 && guess < Double.MAX_VALUE))
      throw new IllegalArgumentException(
          "%s cannot be %s. Guess any number above 0: a wrong one is welcome."
              .formatted(what, guess));
  }

  /** A guess of any number, about no run in particular. */
  public Prediction(String what, Double guess) {
    this(what, guess, Quantity.NUMBER, "");
  }

  /** The same guess, of a makespan in milliseconds. */
  public Prediction inMs() {
    return new Prediction(what, guess, Quantity.MS, row);
  }

  /** The same guess, of a speedup over the baseline. */
  public Prediction ofSpeedup() {
    return new Prediction(what, guess, Quantity.SPEEDUP, row);
  }

  /** The same guess, about the run with this label. */
  public Prediction about(String label) {
    return new Prediction(what, guess, quantity, label);
  }

  /** Whether nobody has guessed yet. */
  public boolean isMissing() {
    return guess == null;
  }

  /** Whether nobody has guessed yet, and runs are to wait for it. */
  public boolean isAskedFor() {
    return isMissing() && Guessing.isAskedFor();
  }

  /**
   * Stands before a run, and asks for the guess where there is none: whoever has seen the answer
   * cannot guess any more. {@link Lab#withoutGuesses} ends the asking.
   *
   * @throws IllegalStateException if nobody has guessed
   */
  public void ask() {
    if (isAskedFor())
      throw new IllegalStateException(
          ("This run waits for your guess: %s.\n"
                  + "Put a number in place of null in the cell above, run that cell, and then this one"
                  + " again. A wrong one is welcome; without one you only watch.\n"
                  + "To go on without guessing, run withoutGuesses() in a cell.")
              .formatted(asked()));
  }

  /** What is guessed, with its unit. */
  private String asked() {
    return what + quantity.words;
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

  /** The gap to a run; none where nobody said what is guessed. */
  Gap check(Run run, Run baseline) {
    return switch (quantity) {
      case MS -> check(run.makespan());
      case SPEEDUP -> check(run.speedupOver(baseline));
      case NUMBER -> Gap.NONE;
    };
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
        ? asked() + ": no guess yet.\nPut a number in place of null; a wrong one is welcome."
        : "%s: you say %s".formatted(asked(), plain(guess).replaceFirst("\\.?0+$", ""));
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
