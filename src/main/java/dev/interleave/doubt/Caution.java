package dev.interleave.doubt;

import dev.interleave.machine.Leftover;
import dev.interleave.machine.Others;
import dev.interleave.schedule.Names;
import dev.interleave.schedule.Time;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reason to doubt a number: what was seen, what likely caused it, what to try.
 *
 * @param seen a full sentence
 * @param cause a full sentence
 * @param advice a full sentence
 * @param kind what it means for whoever uses the number
 */
public record Caution(String seen, String cause, String advice, Kind kind) {
  /** What a caution means for whoever uses the number. */
  public enum Kind {
    /** The number may be off. */
    DOUBT,
    /** Threads took turns at the cores; often that is the experiment. */
    TURNS,
    /** Others took cores that the run wanted. */
    BUSY,
    /** The run was to have fewer cores, and had all. */
    NOT_PINNED,
    /** The number cannot be true. */
    REJECTED
  }

  private static final int NAMED = 3;
  private static final String OTHERS =
      "A browser, a build or another notebook was at work, or another machine on the same host.";

  private static final String CLASSMATES =
      "Most of that went to classmates, who work on this machine too.";

  /** A reason to doubt a number, and no more. */
  public Caution(String seen, String cause, String advice) {
    this(seen, cause, advice, Kind.DOUBT);
  }

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
        "Read the figure in the lesson instead; waits look the same either way.",
        Kind.NOT_PINNED);
  }

  /** The times were still falling when counting ended. */
  public static Caution notSettled(List<String> runs) {
    return new Caution(
        "The times of %s were still falling.".formatted(quoted(runs)),
        "Java was probably still compiling the code.",
        "Run the cell again, or measure more rounds: the next times will be shorter.");
  }

  /** Measured as the tests do, who only ask whether a lesson runs. */
  public static Caution reduced(int rounds, String variable) {
    return new Caution(
        "Reduced size: %d rounds at most, without a warm-up.".formatted(rounds),
        "%s is set to small, as it is in the tests.".formatted(variable),
        "Draw no conclusion about computing. Without that setting everything is measured in full.");
  }

  /** One sample says nothing about how much the next one would differ. */
  public static Caution singleSample(List<String> runs) {
    return new Caution(
        "%s: computation, measured by a single run each.".formatted(quoted(runs)),
        "A first run also pays for class loading and compiling, often several times over.",
        "Measure it in rounds: jobs.rounds(5).add(...).compare().");
  }

  /** Faster than threads and cores can explain; the table leaves the speedup out. */
  public static Caution impossible(String run, double speedup, int workers, int cores) {
    return new Caution(
        "\"%s\" came out %.1f times as fast, with %s on %s; that speedup is rejected."
            .formatted(
                run, speedup, Names.counted(workers, "worker"), Names.counted(cores, "core")),
        "Computing gains no more than the smaller of the two: the baseline ran before the JVM had"
            + " compiled the code, or while the machine was busy.",
        "Measure both in rounds: jobs.rounds(5).add(...).add(...).compare().",
        Kind.REJECTED);
  }

  /** Tasks took hardly longer than a tick of the clock. */
  static Caution tooFine(String run, Time task, long clockStep) {
    return new Caution(
        "A task of \"%s\" took %s on average, and the clock ticks every %d ns."
            .formatted(run, task, clockStep),
        "Noting when a task starts and ends takes about as long as the task itself.",
        "Trust the makespan alone, or put more work into each task.");
  }

  /** Failed tasks are in the time as if they had been done. */
  static Caution failuresHidden(String run, long failed, int tasks) {
    return new Caution(
        "%d of %d tasks in \"%s\" failed, and their times are in the makespan."
            .formatted(failed, tasks, run),
        "A task that throws often ends early, so failing can look like being fast.",
        "Compare the failed tasks first, and times only between runs that did all the work.");
  }

  /** The clock went backwards during the run. */
  public static Caution clockWentBack(String run, int instants) {
    return new Caution(
        "During \"%s\" the clock went backwards, %s."
            .formatted(run, Names.counted(instants, "time")),
        "The cores' clocks differ, or a virtual machine was moved to another host.",
        "Run it again; if it happens often, no time measured on this machine can be trusted.");
  }

  /** Others took cores, and it may have mattered. */
  static Caution busyMachine(String run, Others others) {
    return new Caution(
        taken("While \"%s\" ran, others took %.2f of the machine's %s.", run, others),
        cause(others),
        "Close what you can, or measure in rounds and look at the median.",
        Kind.BUSY);
  }

  /** Others took cores that the run would have used. */
  static Caution busyMachine(String run, Others others, String loss) {
    return new Caution(
        taken("While \"%s\" ran, others took %.2f of the machine's %s; ", run, others) + loss + ".",
        cause(others),
        "Draw no conclusion from this time. Run it again when the machine is quiet.",
        Kind.BUSY);
  }

  /** It stood in line for the cores of a machine that many measure on, and no turn came. */
  public static Caution noTurn(String run) {
    return new Caution(
        "\"%s\" is shared: it stood in line for the cores, no turn came, and it ran beside others."
            .formatted(run),
        "Classmates on this machine measured all that time.",
        "Draw no conclusion from this time. Run it again when fewer of them measure.",
        Kind.BUSY);
  }

  /** Threads stood in line for cores. */
  static Caution tooManyThreads(String run, double waiting, int cores) {
    return new Caution(
        "In \"%s\" %.1f threads on average were ready to run and had no core."
            .formatted(run, waiting),
        "More threads compute than there are cores, so they take turns; the time of a task"
            + " includes its waiting for a turn.",
        "For computing, as many threads as cores will do: %d.".formatted(cores),
        Kind.TURNS);
  }

  /**
   * Whether it says that threads took turns: what a comparison of thread counts is there to show.
   */
  public boolean isAboutTurns() {
    return kind == Kind.TURNS;
  }

  /** Threads of earlier cells computed meanwhile. */
  static Caution leftovers(String run, List<Leftover> threads, Time makespan) {
    return new Caution(
        "While \"%s\" ran, %s from before it went on computing: %s."
            .formatted(run, Names.counted(threads.size(), "thread"), named(threads, makespan)),
        "A pool of an earlier cell was never closed, or a loop in it never ends.",
        "Stop it there and open pools in try (var pool = ...) { }, or restart Java; then run this"
            + " again.");
  }

  private static String named(List<Leftover> threads, Time makespan) {
    var some =
        threads.stream()
            .limit(NAMED)
            .map(t -> "%s (%.2f cores)".formatted(t.thread(), t.cpu().over(makespan)))
            .collect(Collectors.joining(", "));
    return threads.size() > NAMED ? some + " and others" : some;
  }

  private static String cause(Others others) {
    return others.mostlyClassmates() ? CLASSMATES : OTHERS;
  }

  private static String taken(String sentence, String run, Others others) {
    return sentence.formatted(run, others.surely(), Names.counted(others.cpus(), "core"));
  }

  private static String quoted(List<String> names) {
    return "\"" + String.join("\", \"", names) + "\"";
  }

  @Override
  public String toString() {
    return Stream.of("Caution: " + seen, cause, advice)
        .map(sentence -> Names.wrapped(sentence, "  "))
        .collect(Collectors.joining("\n  "));
  }
}
