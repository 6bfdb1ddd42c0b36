package dev.interleave.sim;

import dev.interleave.schedule.DequeLog;
import dev.interleave.schedule.DequeMove;
import java.util.ArrayList;
import java.util.List;

/** Notes what happens to the deques, as long as there are not more tasks than anybody looks at. */
final class Moves {
  /** For runs whose deques nobody will look at. */
  static final Moves NONE = new Moves(null);

  private static final int MOST_TASKS = 10_000;

  private final List<String> names;
  private final List<DequeMove> moves = new ArrayList<>();

  private Moves(List<String> names) {
    this.names = names;
  }

  static Moves of(List<String> names, int tasks) {
    return tasks > MOST_TASKS ? NONE : new Moves(names);
  }

  void pushed(long at, int task, int worker) {
    if (names != null) add(at, DequeMove.How.PUSHED, task, worker, worker);
  }

  /**
   * @param victim whose deque it was taken from; below 0 for the worker's own
   */
  void taken(long at, int task, int worker, int victim) {
    if (names == null) return;
    if (victim < 0) add(at, DequeMove.How.POPPED, task, worker, worker);
    else add(at, DequeMove.How.STOLEN, task, worker, victim);
  }

  private void add(long at, DequeMove.How how, int task, int worker, int owner) {
    moves.add(new DequeMove(at, how, task, names.get(worker), names.get(owner)));
  }

  DequeLog log() {
    return names == null ? DequeLog.NONE : new DequeLog(moves);
  }
}
