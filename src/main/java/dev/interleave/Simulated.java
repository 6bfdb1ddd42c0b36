package dev.interleave;

import dev.interleave.schedule.Names;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Time;
import dev.interleave.show.DequeView;
import dev.interleave.show.Html;
import dev.interleave.show.Panel;
import dev.interleave.show.Timeline;
import dev.interleave.sim.Costs;
import dev.interleave.sim.Policy;
import dev.interleave.sim.Simulation;
import dev.interleave.sim.Simulator;
import dev.interleave.sim.TaskTree;
import dev.interleave.sim.WhatIf;
import dev.interleave.work.Tree;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * A schedule that was computed, not measured. No thread ran.
 *
 * @param label what it is called
 * @param simulation what came out
 * @param assumed what a measured run was taken to be like, after a semicolon; empty for made tasks
 */
public record Simulated(String label, Simulation simulation, String assumed) implements Html {
  private static final double NANOS = 1e6;

  /** Of tasks whose sizes were given and not measured. */
  public Simulated(String label, Simulation simulation) {
    this(label, simulation, "");
  }

  static Simulated of(String label, int workers, Policy policy, List<? extends Number> sizes) {
    var nanos = sizes.stream().mapToLong(ms -> Math.round(ms.doubleValue() * NANOS)).toArray();
    return new Simulated(label, Simulator.run(policy, workers, nanos, Costs.FREE));
  }

  static Simulated of(String label, int workers, Tree tree) {
    return new Simulated(label, Simulator.forkJoin(workers, tasks(tree)));
  }

  private static TaskTree tasks(Tree tree) {
    var children = tree.children().stream().map(Simulated::tasks).toArray(TaskTree[]::new);
    return TaskTree.fork(Math.round(tree.units() * NANOS), children);
  }

  static Simulated of(Run run, int workers, Policy policy) {
    var label = "%s, simulated on %s".formatted(run.label(), Names.counted(workers, "worker"));
    var simulation = WhatIf.of(run.schedule()).on(workers, policy);
    return new Simulated(label, simulation, "; " + WhatIf.ASSUMED + crowding(run));
  }

  /** What a time is made of where computing tasks outnumbered the cores. */
  private static String crowding(Run run) {
    boolean crowded = run.computes() && run.schedule().overlap() > run.facts().cores();
    return crowded ? "; the times of tasks include their waiting for a core" : "";
  }

  /** Who did what, when, in virtual time. */
  public Schedule schedule() {
    return simulation.schedule();
  }

  /** Start to the end of the last task, in virtual time. */
  public Time makespan() {
    return schedule().makespan();
  }

  /** How many tasks a worker took from another worker's deque. */
  public long steals() {
    return simulation.steals();
  }

  /** A Tablesaw table as that of {@link Run#table}, in virtual time. */
  public Table table() {
    return Tables.tasks(this);
  }

  /** One row a worker, one bar a task. */
  public Timeline timeline() {
    var caption =
        "simulated, %s; grey is a worker without a task%s".formatted(simulation.policy(), assumed);
    return new Timeline(List.of(new Panel(label, schedule())), List.of(), caption);
  }

  /**
   * Each worker's deque and each theft, exactly, in virtual time.
   *
   * @throws IllegalArgumentException if the policy has no deques, or there are more than 10,000
   *     tasks
   */
  public DequeView deques() {
    var caption = "simulated, %s; a thief takes the oldest".formatted(simulation.policy());
    return new DequeView(new Panel(label, schedule()), simulation.deques(), caption);
  }

  @Override
  public String html() {
    return timeline().html();
  }

  @Override
  public String toString() {
    return "%s (simulated): %s%s%s"
        .formatted(
            label,
            schedule(),
            steals() == 0 ? "" : ", steals " + steals(),
            assumed.replace("; ", ";\n"));
  }
}
