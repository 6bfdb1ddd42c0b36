package dev.interleave;

import dev.interleave.doubt.Caution;
import dev.interleave.doubt.Figure;
import dev.interleave.machine.Facts;
import dev.interleave.machine.Machine;
import dev.interleave.schedule.Names;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.States;
import dev.interleave.schedule.Time;
import dev.interleave.show.ChromeTrace;
import dev.interleave.show.DequeView;
import dev.interleave.show.Html;
import dev.interleave.show.Panel;
import dev.interleave.show.Timeline;
import dev.interleave.show.table.ResultTable;
import dev.interleave.sim.Policy;
import dev.interleave.work.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * One finished run. It never changes.
 *
 * @param workload what was run
 * @param label how it was run
 * @param schedule who did what, when
 * @param facts what the process used meanwhile
 * @param machine where
 * @param cautions reasons to doubt it
 * @param states what threads were doing inside tasks; none unless {@link Workload#withStates} asked
 */
public record Run(
    String workload,
    String label,
    Schedule schedule,
    Facts facts,
    Machine machine,
    List<Caution> cautions,
    States states)
    implements Html {

  /** Takes a copy of the cautions. */
  public Run {
    cautions = List.copyOf(cautions);
  }

  /** A run whose states nobody recorded. */
  public Run(
      String workload,
      String label,
      Schedule schedule,
      Facts facts,
      Machine machine,
      List<Caution> cautions) {
    this(workload, label, schedule, facts, machine, cautions, States.NONE);
  }

  /** Start of the run to the end of its last task. */
  public Time makespan() {
    return schedule.makespan();
  }

  /** How many workers ran at least one task. */
  public int workers() {
    return schedule.workers().size();
  }

  /** How many tasks ended by throwing. */
  public int failed() {
    return (int) schedule.spans().stream().filter(Span::failed).count();
  }

  /** Share of the allowed cores' time that was spent computing; 0 to 1. */
  public double cpuUse() {
    return facts.cpuUse(makespan());
  }

  /** Whether it rather computed than waited. */
  boolean computes() {
    return facts.computes(schedule);
  }

  /**
   * How many times shorter this run was than {@code baseline}; not a number where that cannot be
   * true, as in every table. {@link #gainOver} says why.
   */
  public double speedupOver(Run baseline) {
    return gainOver(baseline).reported();
  }

  /** The same speedup with every reason to doubt it. */
  public Figure gainOver(Run baseline) {
    return new Gain(this, baseline).figure();
  }

  /** One row a worker, one bar a task; the bar is split into states where they were recorded. */
  public Timeline timeline() {
    return new Timeline(List.of(panel()), List.of(), caption());
  }

  /** The same picture with a guess of the makespan in it. */
  public Timeline timeline(Prediction guess) {
    return guess.isMissing() ? timeline() : timeline().mark("your guess", guess.asTime());
  }

  /**
   * Each worker's deque and each theft of a fork/join run, from the recorded spans: a task is
   * pushed when its parent in {@code tree} has ended, and stolen if another worker runs it. That
   * costs the run nothing; what the pool does between two tasks is not seen.
   *
   * @throws IllegalArgumentException if the run does not have one task for each node of the tree
   */
  public DequeView deques(Tree tree) {
    return Forked.view(panel(), tree, machine);
  }

  /**
   * Writes the run in the Chrome trace format, which Perfetto opens: one track a worker, tasks and
   * their states on it, in microseconds from the start.
   *
   * @return the file, replaced if it was there
   * @throws UncheckedIOException if it cannot be written
   */
  public Path trace(Path file) {
    try {
      return Files.writeString(file, ChromeTrace.of(panel(), caption()));
    } catch (IOException e) {
      throw new UncheckedIOException("The trace cannot be written to " + file + ".", e);
    }
  }

  /**
   * A Tablesaw table to filter, to group and to write: one row a task, in the order they began. Its
   * times are milliseconds from the start of the run; {@code waited ms} is from queued to start,
   * {@code duration ms} from start to end. With states, one column each.
   */
  public Table table() {
    return Tables.tasks(this);
  }

  /** The run as one row, as it is printed. */
  ResultTable summary() {
    return RunTable.of(List.of(Series.of(this)));
  }

  /**
   * The measured tasks on another number of workers, each with a core of its own, handed out from
   * one queue. It assumes that tasks share nothing; {@link Scaling#whatIf} knows better.
   *
   * @param workers 1 to 64
   */
  public Simulated whatIf(int workers) {
    return whatIf(workers, Policy.SHARED_QUEUE);
  }

  /** The same, handed out as {@code policy} says. */
  public Simulated whatIf(int workers, Policy policy) {
    return Simulated.of(this, workers, policy);
  }

  Panel panel() {
    return new Panel(isPinned() ? label + ", pinned to " + cores() : label, schedule, states);
  }

  String caption() {
    return machine.brief() + "; grey is a worker without a task";
  }

  private boolean isPinned() {
    return facts.cores() < machine.cores();
  }

  private String cores() {
    return Names.counted(facts.cores(), "core");
  }

  @Override
  public String html() {
    return summary().html() + Cautions.html(cautions);
  }

  @Override
  public String toString() {
    return label + ": " + schedule + Cautions.text(cautions);
  }
}
