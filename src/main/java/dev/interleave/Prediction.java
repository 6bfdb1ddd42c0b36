package dev.interleave;

import dev.interleave.doubt.Figure;
import dev.interleave.schedule.Names;
import dev.interleave.schedule.Time;
import dev.interleave.show.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * A number typed before the run.
 *
 * @param what what is guessed
 * @param guess the number, or null for none yet
 * @param quantity what the number counts
 * @param unit what stands behind the number, such as {@code visitors}; empty for nothing
 * @param row the label of the run it is about; empty for the one that is usually meant
 * @param meanings what some wrong guesses would mean
 */
public record Prediction(
    String what, Double guess, Quantity quantity, String unit, String row, List<Meaning> meanings)
    implements Html {
  /** What a guess can be of. */
  public enum Quantity {
    /** Whatever its words say; only the cell that checks it knows. */
    NUMBER(""),
    /** A makespan in milliseconds. */
    MS("ms"),
    /** A speedup over the baseline. */
    SPEEDUP("speedup");

    private final String stored;

    Quantity(String stored) {
      this.stored = stored;
    }

    /** As it is kept with a result; empty for none. */
    String stored() {
      return stored;
    }
  }

  /**
   * A guess that says how somebody thought.
   *
   * @param words what would take so long, such as {@code one after another}
   * @param value the guess it leads to
   */
  public record Meaning(String words, double value) {
    private static final double NEAR = 0.05;

    boolean fits(double guess) {
      return Math.abs(guess - value) <= NEAR * value;
    }
  }

  /**
   * @throws IllegalArgumentException if the guess is not a number that could come out
   */
  public Prediction {
    if (guess != null && !(guess >= 0 && guess < Double.MAX_VALUE))
      throw new IllegalArgumentException(
          "%s cannot be %s. Guess 0 or any number above it: a wrong one is welcome."
              .formatted(what, guess));
    meanings = List.copyOf(meanings);
  }

  /** A guess of any number, about no run in particular. */
  public Prediction(String what, Double guess) {
    this(what, guess, Quantity.NUMBER, "", "", List.of());
  }

  /** The same guess, of a makespan in milliseconds. */
  public Prediction inMs() {
    return new Prediction(what, guess, Quantity.MS, "ms", row, meanings).told();
  }

  /** The same guess, of a speedup over the baseline. */
  public Prediction ofSpeedup() {
    return new Prediction(what, guess, Quantity.SPEEDUP, unit, row, meanings).told();
  }

  /** The same guess, of so many of these: {@code in("visitors")}. */
  public Prediction in(String things) {
    return new Prediction(what, guess, quantity, things, row, meanings).told();
  }

  /** The same guess, about the run with this label. */
  public Prediction about(String label) {
    return new Prediction(what, guess, quantity, unit, label, meanings);
  }

  /**
   * The same guess, which is told what a common wrong one means: {@code wouldBe("one after
   * another", 1_200)}.
   */
  public Prediction wouldBe(String words, double value) {
    var more = new ArrayList<>(meanings);
    more.add(new Meaning(words, value));
    return new Prediction(what, guess, quantity, unit, row, more);
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
    if (isAskedFor()) throw new MissingGuess(asked());
  }

  /** What is guessed, with the unit that its words do not say. */
  String asked() {
    return quantity == Quantity.MS ? what + ", in ms" : what;
  }

  /** Itself, once a class view was told of it. */
  Prediction told() {
    ClassView.guessed(this);
    return this;
  }

  double value() {
    return guess;
  }

  Time asTime() {
    return Time.ofMillis(guess);
  }

  /** The gap between the guess and what was measured: a fact, not a verdict. */
  public Gap check(double measured) {
    return check(Figure.of(measured, unit));
  }

  /** The gap between a guess in milliseconds and a measured time. */
  public Gap check(Time measured) {
    return check(Figure.of(measured.ms(), "ms"));
  }

  /** The gap to a measured figure; to one that is rejected there is none, and it says why. */
  public Gap check(Figure measured) {
    if (isMissing()) return Gap.NONE;
    ClassView.measured(this, measured);
    return new GapWords(this, measured).gap();
  }

  /** The gap to a run's makespan. */
  public Gap check(Run run) {
    return check(new Comparison(List.of(Series.of(run))));
  }

  /**
   * The gap to the last row of a comparison, or to that which the guess is {@linkplain #about
   * about}: to its makespan, or to its speedup if the guess is {@linkplain #ofSpeedup of one}.
   */
  public Gap check(Comparison comparison) {
    return check(comparison.about(this), comparison.series().getFirst());
  }

  /** The same to the shortest run of a sweep. */
  public Gap check(Scaling scaling) {
    return check(scaling.about(this), scaling.series().firstEntry().getValue());
  }

  Gap check(Series row, Series baseline) {
    return check(quantity == Quantity.SPEEDUP ? row.speedupOver(baseline) : row.figure());
  }

  @Override
  public String html() {
    return "<p>" + Html.escape(this) + "</p>";
  }

  @Override
  public String toString() {
    return isMissing()
        ? asked() + ": no guess yet.\nPut a number in place of null; a wrong one is welcome."
        : "%s: you say %s".formatted(asked(), GapWords.plain(guess));
  }

  /**
   * How far a guess was off.
   *
   * @param sentence what a learner reads
   * @param ratio measured over predicted; not a number where nobody guessed, or where what was
   *     measured is rejected
   */
  public record Gap(String sentence, double ratio) {
    static final Gap NONE =
        new Gap(
            "no guess yet: put a number in place of null, a wrong one is welcome, and run again",
            Double.NaN);

    @Override
    public String toString() {
      return Names.wrapped(sentence, "  ");
    }
  }
}
