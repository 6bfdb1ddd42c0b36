package dev.interleave;

import dev.interleave.Prediction.Gap;
import dev.interleave.doubt.Figure;
import dev.interleave.show.Html;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A speedup curve drawn before the run.
 *
 * @param what what is guessed
 * @param threads the thread counts that will be tried
 * @param guess a speedup for each of them, or null for none yet
 */
public record PredictedCurve(String what, ThreadCounts threads, DrawnCurve guess) implements Html {
  /**
   * @throws IllegalArgumentException if the curve has more or fewer points than there are counts
   */
  public PredictedCurve {
    if (guess != null && guess.values().size() != threads.counts().size())
      throw new IllegalArgumentException(
          "%s has %d points, and %s asks for %d: one for each count."
              .formatted(guess, guess.values().size(), threads, threads.counts().size()));
  }

  /** Whether nobody has drawn yet. */
  public boolean isMissing() {
    return guess == null;
  }

  /**
   * Stands before a run, and asks for the curve where there is none.
   *
   * @throws IllegalStateException if nobody has drawn one, unless {@link Lab#withoutGuesses} was
   *     run
   */
  public void ask() {
    if (isMissing() && Guessing.isAskedFor()) throw new MissingGuess(what);
  }

  /**
   * How far the drawn curve is from the measured one, in words.
   *
   * @throws IllegalArgumentException if the sweep has other thread counts
   */
  public Gap check(Scaling measured) {
    if (isMissing()) return Gap.NONE;
    over(measured);
    ClassView.measured(highest(), highest(measured));
    return new CurveGap(this, measured.figures()).gap();
  }

  /** The highest point of the curve, as a guess of a speedup. */
  Prediction highest() {
    var most = isMissing() ? null : Collections.max(guess.values());
    return new Prediction(what, most).ofSpeedup();
  }

  private static Figure highest(Scaling measured) {
    return Collections.max(measured.figures().values(), Comparator.comparingDouble(Figure::value));
  }

  /** The drawn values, for a sweep of the same counts. */
  List<Double> over(Scaling measured) {
    var counts = List.copyOf(measured.series().keySet());
    if (!counts.equals(threads.counts()))
      throw new IllegalArgumentException(
          "The curve was drawn over %s, and the sweep has %s. Use the same counts in both."
              .formatted(threads, new ThreadCounts(counts)));
    return guess.values();
  }

  @Override
  public String html() {
    return "<p>" + Html.escape(this) + "</p>";
  }

  @Override
  public String toString() {
    return isMissing()
        ? "%s: no curve yet.\nPut curve(...) in place of null, with a speedup for each of %s: %s."
            .formatted(what, threads, example())
        : "%s: you say %s over %s".formatted(what, guess, threads);
  }

  /** The ideal line, as a curve to begin with. */
  private DrawnCurve example() {
    double first = threads.counts().getFirst();
    return new DrawnCurve(threads.counts().stream().map(count -> count / first).toList());
  }
}
