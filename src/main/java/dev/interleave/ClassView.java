package dev.interleave;

import dev.interleave.classroom.ClassDoor;
import dev.interleave.classroom.Whereabouts;
import dev.interleave.doubt.Figure;
import dev.interleave.results.Result;
import dev.interleave.results.Store;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a class view is told. Whatever goes wrong is said once, in the cell that comes next. */
final class ClassView {
  private static final String SHUT =
      "No class view: nothing leaves this kernel. (INTERLEAVE_CLASS names one, before the lab starts.)";

  private static final String OPEN =
      """
      The class view at %s gets from this kernel:
      the lesson, the cell's number, the words and the number of a guess, what was measured for it,
      results that you record, answers to the eight questions, the number of cores, system and Java's version.
      Never code, never output, and no name unless you give one: classView("Ada").\
      """;

  private static final int MOST_WAYS = 100;

  private static volatile ClassDoor door = fromEnvironment();

  private ClassView() {}

  private static ClassDoor fromEnvironment() {
    var env = System.getenv();
    return ClassDoor.of(env, env.containsKey(ClassDoor.ADDRESS) ? Store.folder() : null);
  }

  /** For tests: another door instead of the environment's. */
  static void use(ClassDoor other) {
    door = other;
  }

  static void guessed(Prediction guess) {
    if (door.isOpen() && !guess.isMissing()) tell("guess", about(guess));
  }

  static void measured(Prediction guess, Figure measured) {
    if (!door.isOpen() || guess.isMissing()) return;
    var fields = about(guess);
    if (guess.unit().isEmpty() && !measured.unit().isEmpty())
      fields.put("unit", unit(measured.unit()));
    if (Double.isFinite(measured.reported())) fields.put("measured", measured.reported());
    tell("measured", fields);
  }

  static void recorded(Result result) {
    if (!door.isOpen() || result.ways().isEmpty()) return;
    var fields = new LinkedHashMap<String, Object>();
    fields.put("uid", result.uid());
    fields.put("of", unit(result.lesson()));
    fields.put("workload", line(result.workload()));
    fields.put(
        "ways",
        result.ways().stream()
            .limit(MOST_WAYS)
            .map(way -> {
              var row = new LinkedHashMap<String, Object>();
              row.put("strategy", line(way.strategy()));
              row.put("ms", way.makespan().ms());
              if (Double.isFinite(result.speedup(way))) row.put("speedup", result.speedup(way));
              return row;
            })
            .toList());
    tell("result", fields);
  }

  static void answered(String moment, Map<Integer, Boolean> right) {
    if (!door.isOpen()) return;
    var fields = new LinkedHashMap<String, Object>();
    fields.put("moment", moment);
    fields.put("right", right);
    tell("answers", fields);
  }

  static String named(String name) {
    if (!door.isOpen()) return SHUT;
    tell("name", new LinkedHashMap<>(Map.of("name", unit(name))));
    return name.isBlank()
        ? "The class view shows you as a number again."
        : "The class view shows you as %s. classView(\"\") takes the name away."
            .formatted(name.strip());
  }

  static String described() {
    return door.isOpen() ? OPEN.formatted(door.address()) + waiting() : SHUT;
  }

  private static String waiting() {
    return door.waiting() == 0 ? "" : "\nNot taken yet: %d.".formatted(door.waiting());
  }

  private static LinkedHashMap<String, Object> about(Prediction guess) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("what", line(guess.what()));
    fields.put("unit", unit(guess.unit().isEmpty() ? guess.quantity().stored() : guess.unit()));
    fields.put("guess", guess.guess());
    return fields;
  }

  /** One line, as the class view takes it: longer ones would be refused. */
  private static String line(String text) {
    return line(text, 200);
  }

  private static String unit(String text) {
    return line(text, 40);
  }

  private static String line(String text, int longest) {
    var all = String.valueOf(text);
    return all.substring(0, Math.min(longest, all.length()))
        .replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ")
        .strip();
  }

  /** A class view is no reason to stop a cell, whatever happens to it. */
  private static void tell(String kind, Map<String, Object> fields) {
    try {
      var here = Whereabouts.now();
      fields.put("kind", kind);
      fields.put("lesson", here.lesson());
      fields.put("cell", here.cell());
      door.tell(fields);
      door.trouble().ifPresent(System.out::println);
    } catch (RuntimeException | LinkageError e) {
      System.out.println("The class view is not told: " + e);
      door = ClassDoor.of(Map.of(), null);
    }
  }
}
