package dev.interleave.measure;

import java.util.List;

/**
 * A reason to doubt a number: what was seen, what likely caused it, what to try.
 *
 * @param seen a full sentence
 * @param cause a full sentence
 * @param advice a full sentence
 */
public record Caution(String seen, String cause, String advice) {

  /** The run is hardly longer than what the stopwatch and a thread start cost. */
  public static Caution tooShort(String run, Object makespan) {
    return new Caution(
        "\"%s\" took only %s.".formatted(run, makespan),
        "Starting threads and reading the clock cost about as much as the work.",
        "Give it more or larger tasks.");
  }

  /** Tasks ran more often than once. */
  public static Caution ranAgain(String run, int executions, int tasks) {
    return new Caution(
        "\"%s\" ran %d tasks %d times in all.".formatted(run, tasks, executions),
        "Some tasks were handed over more than once.",
        "Look in the timeline for tasks with the same number.");
  }

  /** The run was to be pinned to fewer cores and was not. */
  public static Caution notPinned(String run, String reason) {
    return new Caution(
        "\"%s\" was to run on fewer cores and ran on all of them.".formatted(run),
        reason,
        "Read the figure in the lesson instead; waits look the same either way.");
  }

  /** The times were still changing when the warm-up had to end. */
  public static Caution notSettled(List<String> runs) {
    return new Caution(
        "The times of %s had not settled when counting began.".formatted(quoted(runs)),
        "The JIT compiler was still at work, or something else on this machine was.",
        "Look at the dots; more rounds or a longer warm-up may help.");
  }

  /** One sample says nothing about how much the next one would differ. */
  public static Caution singleSample(List<String> runs) {
    return new Caution(
        "%s: computation, measured by a single run each.".formatted(quoted(runs)),
        "A first run also pays for class loading and compiling, often several times over.",
        "Measure it in rounds: jobs.rounds(5).add(...).compare().");
  }

  /** Faster than the workers can explain. */
  public static Caution impossible(String run, double speedup, int workers) {
    return new Caution(
        "\"%s\" is %.1f times as fast with %d workers.".formatted(run, speedup, workers),
        "The baseline ran before the JVM had compiled the code, or while the machine was busy.",
        "Run both again and compare the second runs.");
  }

  private static String quoted(List<String> names) {
    return "\"" + String.join("\", \"", names) + "\"";
  }

  @Override
  public String toString() {
    return "Caution: " + seen + "\n  " + cause + "\n  " + advice;
  }
}
