package dev.interleave.explore;

import dev.interleave.explore.engine.End;
import dev.interleave.explore.engine.Execution;
import dev.interleave.explore.engine.Scheduler;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one order after the other, depth first: each begins again from the start, goes the same way
 * up to the last choice that is not exhausted, and another way from there. With reduction only
 * orders that differ in the order of two dependent steps are run: dynamic partial-order reduction
 * with sleep sets (Flanagan, Godefroid 2005), without it all, or those with few switches
 * (Musuvathi, Qadeer 2007).
 */
final class Search implements Scheduler {
  /** Hears of each order that came to an end. */
  interface Visitor {
    /** {@code choices} are the numbers of the threads, in the order in which they moved. */
    void order(End end, int[] choices, int switches);
  }

  /** The code did not do again what it did before. */
  static final class Differs extends RuntimeException {
    private static final long serialVersionUID = 1;

    Differs(int steps) {
      super("after the same %d steps something else came next".formatted(steps));
    }
  }

  /** Runs one order with this scheduler. */
  interface Runner {
    End run(Scheduler scheduler);
  }

  private final Execution execution;
  private final Bound bound;
  private final boolean reduces;
  private final List<Choice> path = new ArrayList<>();
  private int depth;
  private int firstNew;
  private int total;
  private volatile boolean stopped;
  private volatile long moves;

  Search(Execution execution, Bound bound) {
    this.execution = execution;
    this.bound = bound;
    this.reduces = bound.kind() == Bound.Kind.REDUCED;
  }

  /** Ends the search before the next step. */
  void stop() {
    stopped = true;
  }

  /** Grows with each step; what does not grow any more is stuck. */
  long moves() {
    return moves;
  }

  /** Runs all orders; answers whether none is left out. */
  boolean run(Runner runner, Visitor visitor) {
    do {
      if (total == bound.most() || moves > 200_000_000L) return false;
      depth = 0;
      var end = runner.run(this);
      if (stopped) return false;
      if (end != End.GIVEN_UP) {
        total++;
        visitor.order(end, choices(), depth == 0 ? 0 : path.get(depth - 1).switches);
      }
      if (reduces && end != End.DONE) blocked();
    } while (next());
    return true;
  }

  private int[] choices() {
    var choices = new int[depth];
    for (int i = 0; i < depth; i++) choices[i] = path.get(i).chosen;
    return choices;
  }

  @Override
  public int choose(long enabled) {
    if (stopped) return -1;
    moves++;
    var choice = depth < path.size() ? again(enabled) : fresh(enabled);
    if (choice == null) return -1;
    depth++;
    if (reduces && depth > firstNew) raceOf(choice.chosen);
    return choice.chosen;
  }

  private Choice again(long enabled) {
    var choice = path.get(depth);
    if (choice.enabled != enabled || choice.steps != Choice.hash(execution))
      throw new Differs(depth);
    return choice;
  }

  private Choice fresh(long enabled) {
    var before = depth == 0 ? null : path.get(depth - 1);
    var choice = new Choice(before, enabled, execution, reduces);
    long open = choice.open(bound.switches());
    if (open == 0) return null;
    choice.choose(
        before != null && (open & 1L << before.chosen) != 0 ? before.chosen : first(open));
    path.add(choice);
    return choice;
  }

  private static int first(long threads) {
    return Long.numberOfTrailingZeros(threads);
  }

  /** Goes back to the last choice with something left. */
  private boolean next() {
    while (!path.isEmpty()) {
      var last = path.getLast();
      last.done |= 1L << last.chosen;
      long open = last.open(bound.switches()) & last.wanted & ~last.done;
      if (open != 0) {
        last.choose(first(open));
        firstNew = path.size() - 1;
        return true;
      }
      path.removeLast();
    }
    return false;
  }

  private void blocked() {
    for (var thread : execution.threads())
      if (!thread.ended() && thread.pending() != null) raceOf(thread.id());
  }

  /** Wherever an earlier step could have come after this thread's next one, tries that too. */
  private void raceOf(int thread) {
    var racing = execution.threads().get(thread);
    var step = racing.pending();
    execution
        .dependence()
        .reversible(
            racing,
            execution.location(step),
            step.kind().writes(),
            at -> path.get(at - 1).wantBefore(racing, at));
  }
}
