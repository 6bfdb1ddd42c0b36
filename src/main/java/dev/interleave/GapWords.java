package dev.interleave;

import dev.interleave.Prediction.Gap;
import dev.interleave.Prediction.Quantity;
import dev.interleave.doubt.Caution;
import dev.interleave.doubt.Caution.Kind;
import dev.interleave.doubt.Figure;
import dev.interleave.schedule.Time;
import java.util.Locale;

/** What is said of a guess and what came out, in the unit of the guess. */
record GapWords(Prediction prediction, Figure measured) {
  private static final double MUCH = 1.5;

  /** Below this share a difference says more than a percentage. */
  private static final double CLOSE = 0.01;

  Gap gap() {
    if (measured.isRejected() || Double.isNaN(measured.value()))
      return new Gap(rejected(), Double.NaN);
    double ratio = measured.value() / prediction.value();
    var sentence =
        "you predicted %s, measured %s (%s)"
            .formatted(amount(prediction.value()), amount(measured.value()), distance(ratio));
    return new Gap(sentence + meaning() + doubt(), ratio);
  }

  private String rejected() {
    var why =
        measured
            .rejection()
            .map(Caution::seen)
            .orElse("The table leaves it out, and says why below.");
    return "you predicted %s; there is nothing to hold it against. %s"
        .formatted(amount(prediction.value()), why);
  }

  private String distance(double ratio) {
    double more = measured.value() - prediction.value();
    if (amount(measured.value()).equals(amount(prediction.value()))) return "exactly";
    if (!Double.isFinite(ratio) || isCounted() && Math.abs(ratio - 1) < CLOSE)
      return amount(Math.abs(more)) + (more > 0 ? " more" : " less");
    if (ratio >= MUCH)
      return String.format(Locale.ROOT, "%.1f times as %s", ratio, isTime() ? "long" : "much");
    return String.format(Locale.ROOT, "%+.0f%%", 100 * (ratio - 1));
  }

  private boolean isCounted() {
    return !isTime() && isWhole(measured.value()) && isWhole(prediction.value());
  }

  private boolean isTime() {
    return prediction.quantity() == Quantity.MS || measured.unit().equals("ms");
  }

  /** What the guess would have been right for, if it was wrong. */
  private String meaning() {
    return prediction.meanings().stream()
        .filter(m -> m.fits(prediction.value()) && !m.fits(measured.value()))
        .findFirst()
        .map(m -> ". %s would be %s".formatted(amount(m.value()), m.words()))
        .orElse("");
  }

  /** That threads took turns is no reason to doubt a number: often it is what was asked. */
  private String doubt() {
    return measured.doubts().stream()
        .filter(doubt -> doubt.kind() != Kind.TURNS)
        .findFirst()
        .map(doubt -> ". Caution: " + doubt.seen())
        .orElse("");
  }

  private String amount(double value) {
    if (isTime()) return Time.ofMillis(value).toString();
    return prediction.unit().isEmpty() ? plain(value) : plain(value) + " " + prediction.unit();
  }

  /** A count as a count, anything else with two digits. */
  static String plain(double value) {
    return String.format(Locale.ROOT, isWhole(value) ? "%,.0f" : "%.2f", value);
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }
}
