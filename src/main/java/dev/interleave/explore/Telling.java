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
    if (step.kind() == Step.Kind.LOCK || step.verb().endsWith("Lock")) return lock(step, place);
    if (step.kind() == Step.Kind.PAUSE)
      return new Telling(step.verb(), Move.Kind.PAUSE, step.verb());
    return step.isCall() ? call(place + "." + step.verb(), value) : event(step.verb(), place);
  }

  /** What no line of the learner's calls: {@code takes a task from pool}, in short without pool. */
  private static Telling event(String verb, String place) {
    var label = verb.substring(0, verb.indexOf("%s")).strip().replaceFirst(" \\w+$", "");
    return new Telling(verb.formatted(place), Move.Kind.CALL, label);
  }

  private static String wrote(String place, String value, String before) {
    return "writes " + (place.equals(before) ? value : place + " = " + value);
  }

  private static Telling lock(Step step, String place) {
    return switch (step.verb()) {
      case Step.WAKE -> lock("goes on, holding " + place, "on, " + place);
      case Step.TRY -> lock("tries to lock " + place, "try " + place);
      case "readLock" -> lock("locks " + place + " for reading", "read " + place);
      case "writeLock" -> lock("locks " + place + " for writing", "write " + place);
      case "tryReadLock" -> lock("tries to lock " + place + " for reading", "try read " + place);
      case "tryWriteLock" -> lock("tries to lock " + place + " for writing", "try write " + place);
      default -> lock("locks " + place, "lock " + place);
    };
  }

  private static Telling lock(String words, String label) {
    return new Telling(words, Move.Kind.LOCK, label);
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
