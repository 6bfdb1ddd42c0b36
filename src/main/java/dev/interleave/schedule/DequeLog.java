package dev.interleave.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened to the deques of a work-stealing run.
 *
 * @param moves in the order of time; empty where nobody kept them
 */
public record DequeLog(List<DequeMove> moves) {
  /** Nobody kept a log. */
  public static final DequeLog NONE = new DequeLog(List.of());

  /** At one instant what has the higher number lies lower in a deque, and is stolen first. */
  private static final Comparator<DequeMove> IN_TIME =
      Comparator.comparingLong(DequeMove::at)
          .thenComparing(DequeMove::how)
          .thenComparing(DequeMove::task, Comparator.reverseOrder());

  /** Takes a copy. */
  public DequeLog {
    moves = List.copyOf(moves);
  }

  /**
   * The log of a run whose tasks forked one another, from its spans alone: a task is pushed by its
   * parent's worker when the parent has ended, last child first as {@code invokeAll} does it, and
   * is stolen if another worker runs it.
   *
   * @param parents the number of each task's parent, by task; -1 for the root
   */
  public static DequeLog derived(Schedule schedule, int[] parents) {
    var first = new HashMap<Integer, Span>();
    schedule.spans().stream()
        .sorted(Comparator.comparingLong(Span::start))
        .forEach(span -> first.putIfAbsent(span.task(), span));
    var moves = new ArrayList<DequeMove>();
    for (int task = parents.length - 1; task >= 0; task--)
      if (first.containsKey(task)) moves.add(push(first.get(task), first.get(parents[task])));
    for (var span : first.values()) moves.add(taken(span, first.get(parents[span.task()])));
    moves.sort(IN_TIME);
    return new DequeLog(moves);
  }

  private static DequeMove push(Span task, Span parent) {
    if (parent == null)
      return new DequeMove(
          task.start(), DequeMove.How.PUSHED, task.task(), task.worker(), task.worker());
    long at = Math.min(parent.end(), task.start());
    return new DequeMove(at, DequeMove.How.PUSHED, task.task(), parent.worker(), parent.worker());
  }

  private static DequeMove taken(Span task, Span parent) {
    boolean own = parent == null || parent.worker().equals(task.worker());
    var owner = own ? task.worker() : parent.worker();
    var how = own ? DequeMove.How.POPPED : DequeMove.How.STOLEN;
    return new DequeMove(task.start(), how, task.task(), task.worker(), owner);
  }

  /** Whether nobody kept one. */
  public boolean isEmpty() {
    return moves.isEmpty();
  }

  /** Every task that was run by another worker than the one that pushed it. */
  public List<Theft> thefts() {
    Map<String, List<Integer>> deques = new HashMap<>();
    var thefts = new ArrayList<Theft>();
    for (var move : moves) {
      var deque = deques.computeIfAbsent(move.owner(), owner -> new ArrayList<>());
      if (move.how() == DequeMove.How.STOLEN) thefts.add(theft(move, deque));
      if (move.how() == DequeMove.How.PUSHED) deque.add(move.task());
      else deque.remove(Integer.valueOf(move.task()));
    }
    return thefts;
  }

  private static Theft theft(DequeMove move, List<Integer> deque) {
    int place = deque.indexOf(move.task()) + 1;
    return new Theft(move.at(), move.task(), move.worker(), move.owner(), place, deque.size());
  }
}
