package dev.interleave.explore.engine;

/**
 * What happens before what in one order: as memory has it, which tells the races, and as steps
 * depend on each other, which tells what reduction may leave out.
 */
final class HappensBefore {
  private final Execution execution;
  private final Races races;
  private final Dependence dependence = new Dependence();

  HappensBefore(Execution execution) {
    this.execution = execution;
    races = new Races(execution.threads());
  }

  void clear() {
    races.clear();
    dependence.clear();
  }

  Dependence dependence() {
    return dependence;
  }

  /** A thread begins after what the running one has done. */
  void started(SimThread thread) {
    var by = execution.running();
    if (by == null) return;
    join(thread, by);
    by.clock.tick(by.id);
  }

  /** A thread takes a step, the {@code depth}th of the order. */
  void taken(SimThread thread, int depth, int location, Step step, Races.Listener listener) {
    dependence.taken(thread, depth, location, step.kind().writes());
    races.taken(thread, location, step, listener);
  }

  /** What the running thread did happens before whoever takes this next. */
  void released(Object target) {
    var by = execution.running();
    if (by == null) return;
    int location = execution.heap().location(target, Step.WHOLE);
    races.released(by, location);
    dependence.released(by, location);
  }

  /** What a thread that has ended did happened before what the running one does. */
  void joined(SimThread ended) {
    if (execution.running() != null) join(execution.running(), ended);
  }

  private static void join(SimThread later, SimThread earlier) {
    later.clock.join(earlier.clock);
    later.dependent.join(earlier.dependent);
  }
}
