package dev.interleave.explore;

import dev.interleave.explore.engine.Step;

/**
 * What a step is called.
 *
 * @param words in a sentence whose subject is the thread
 * @param kind as one of few kinds
 * @param label on a bar of the picture
 */
record Telling(String words, Move.Kind kind, String label) {
  private static final int MOST_LETTERS = 22;

  /**
   * @param value what was read, written or answered; null where that is not known
   * @param before the place that the step before touched
   */
  static Telling of(Step step, String place, String value, String before) {
    boolean access = step.site() == null || step.site().call() == null;
    boolean known = value != null && access;
    if (known && step.verb().equals("read"))
      return new Telling("reads " + place + " = " + value, Move.Kind.READ, place + " → " + value);
    if (known && step.verb().equals("write"))
      return new Telling(wrote(place, value, before), Move.Kind.WRITE, place + " = " + value);
    return switch (step.kind()) {
      case LOCK -> lock(step, place);
      case PAUSE -> new Telling(step.verb(), Move.Kind.PAUSE, step.verb());
      default -> call(place + "." + step.verb(), value);
    };
  }

  private static String wrote(String place, String value, String before) {
    return "writes " + (place.equals(before) ? value : place + " = " + value);
  }

  private static Telling lock(Step step, String place) {
    if (step.verb().equals(Step.WAKE))
      return new Telling("goes on, with " + place, Move.Kind.LOCK, "on, " + place);
    if (step.verb().equals(Step.TRY))
      return new Telling("tries to lock " + place, Move.Kind.LOCK, "try " + place);
    return new Telling("locks " + place, Move.Kind.LOCK, "lock " + place);
  }

  private static Telling call(String name, String value) {
    var answer = value == null ? "" : " = " + value;
    var label = value == null ? name : name + " → " + value;
    return new Telling("calls " + name + answer, Move.Kind.CALL, label);
  }

  /** The label with the end of the place rather than its beginning, where it is long. */
  Telling {
    if (label.length() > MOST_LETTERS)
      label = "…" + label.substring(label.length() - MOST_LETTERS + 1);
  }
}
