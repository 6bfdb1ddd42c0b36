package dev.interleave.display;

import dev.interleave.PredictedCurve;
import dev.interleave.Prediction;
import dev.interleave.display.script.Script;
import dev.interleave.json.JsonWriter;
import dev.interleave.show.Html;
import dev.interleave.show.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A guess as a box to type into, or as a curve to draw, where the page runs scripts; everywhere
 * else the guess as text. What is entered is written into the cell, or shown as the line to copy.
 *
 * @param still what is shown without scripts
 * @param function the function of the page that takes its place
 * @param data what that function is given
 */
record GuessPage(Html still, String function, Map<String, Object> data) implements Html {
  private static final Map<String, String> WORDS =
      Map.of(
          "enter", "Guess",
          "again", "Guess again",
          "wrong", "Type one number, such as 120 or 9.5.",
          "copy",
              "This page cannot write into the cell. Put this in place of predict(...) there,"
                  + " and run the cell:",
          "how",
              "draw the speedup that you expect. Drag a point, or choose one with Tab and move it"
                  + " with the arrow keys.",
          "threads", "threads",
          "speedup", "speedup",
          "ideal", "ideal");

  static GuessPage of(Prediction guess) {
    var value = guess.isMissing() ? "" : number(guess.guess());
    var before = "predict(%s, ".formatted(literal(guess.what()));
    return of(
        guess, "replaceByBox", guess.what(), guess.unit(), value, before, List.of(), List.of());
  }

  static GuessPage of(PredictedCurve guess) {
    var values = guess.isMissing() ? List.<Double>of() : guess.guess().values();
    var before = "predict(%s, %s, ".formatted(literal(guess.what()), guess.threads());
    var counts = guess.threads().counts();
    return of(guess, "replaceByDrawing", guess.what(), "", "", before, counts, values);
  }

  private static GuessPage of(
      Html still,
      String function,
      String what,
      String unit,
      String value,
      String before,
      List<Integer> counts,
      List<Double> values) {
    var data = new LinkedHashMap<String, Object>();
    data.put("colours", Look.map().get("colours"));
    data.put("what", what);
    data.put("unit", unit);
    data.put("value", value);
    data.put("before", before);
    data.put("counts", counts);
    data.put("values", values);
    data.put("words", WORDS);
    return new GuessPage(still, function, data);
  }

  private static String number(double value) {
    return value == Math.rint(value) && value < Long.MAX_VALUE ? "" + (long) value : "" + value;
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public String html() {
    return Script.figure(still.html(), function, JsonWriter.value(data));
  }

  @Override
  public String toString() {
    return still.toString();
  }
}
