package dev.interleave.exercise.lesson09;

import dev.interleave.exercise.Mismatch;
import dev.interleave.exercise.SideBySide;
import dev.interleave.sim.Policy;
import dev.interleave.sim.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An assignment made before the run: the numbers of each worker's tasks. */
final class BoxPlan {
  private BoxPlan() {}

  /**
   * What is not yet as asked: as many hands as workers, each task in one hand, and the simulated
   * run no longer than {@code most} milliseconds.
   */
  static List<Mismatch> mismatches(List<List<?>> hands, int workers, long[] sizes, long most) {
    if (hands.size() != workers)
      return List.of(
          new Mismatch(
              "a list of task numbers for each of %d workers".formatted(workers),
              hands.size() + " lists",
              "add a list for each worker, even an empty one"));
    var owners = new TreeMap<Integer, Integer>();
    var missed = new ArrayList<>(owners(hands, sizes.length, owners));
    if (owners.size() < sizes.length)
      missed.add(
          new Mismatch(
              "each of tasks 0 to %d in one of the lists".formatted(sizes.length - 1),
              sizes.length - owners.size() + " in none",
              "give every task to somebody"));
    return missed.isEmpty() ? makespan(owners, workers, sizes, most) : missed;
  }

  /** The plan as it would be carried out, beside a better one; none where it is not complete. */
  static Optional<SideBySide> beside(List<List<?>> hands, int workers, long[] sizes) {
    var owners = new TreeMap<Integer, Integer>();
    boolean complete =
        hands.size() == workers
            && owners(hands, sizes.length, owners).isEmpty()
            && owners.size() == sizes.length;
    if (!complete) return Optional.empty();
    var yours = SideBySide.schedule(Policy.assigned("plan", owners::get), workers, sizes);
    return Optional.of(
        new SideBySide(yours, SideBySide.schedule(Policy.LARGEST_FIRST, workers, sizes)));
  }

  /**
   * Notes who has each task; one mismatch of each kind, as a plan made by a loop repeats its
   * mistake.
   */
  private static List<Mismatch> owners(
      List<List<?>> hands, int tasks, Map<Integer, Integer> owners) {
    Mismatch unknown = null;
    Mismatch twice = null;
    for (int worker = 0; worker < hands.size(); worker++)
      for (var task : hands.get(worker))
        if (!(task instanceof Integer number) || number < 0 || number >= tasks)
          unknown = unknown == null ? unknown(task, worker, tasks) : unknown;
        else if (owners.put(number, worker) != null) twice = twice == null ? twice(number) : twice;
    return Stream.of(unknown, twice).filter(Objects::nonNull).toList();
  }

  private static Mismatch unknown(Object task, int worker, int tasks) {
    return new Mismatch(
        "task numbers from 0 to %d".formatted(tasks - 1),
        "%s in list %d".formatted(task, worker),
        "add the number of the task, not its size");
  }

  private static Mismatch twice(int task) {
    return new Mismatch(
        "each task in one list only",
        "task %d in two places".formatted(task),
        "hand every task to one worker, and run the whole cell again, so that the lists are new");
  }

  private static List<Mismatch> makespan(
      Map<Integer, Integer> owners, int workers, long[] sizes, long most) {
    long was =
        Simulator.run(Policy.assigned("plan", owners::get), workers, sizes).makespan().nanos();
    if (was <= most) return List.of();
    return List.of(
        new Mismatch(
            "done after %d ms or less (simulated)".formatted(most),
            was + " ms",
            "look at the worker with the most to carry: who was the best choice for its last box?"));
  }
}
