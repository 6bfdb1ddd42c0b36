package dev.interleave.exercise;

import dev.interleave.explore.Exploration;
import dev.interleave.explore.Order;
import dev.interleave.explore.engine.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Explores a learner's answer, under a limit, and shows the order that breaks it. */
public final class EveryOrder {
  private static final int MOST = 20_000;
  private static final int SHOWN = 16;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final int least;
  private final String advice;

  /**
   * @param least orders that any answer has in which the threads still meet
   * @param advice what to try when an order ends badly
   */
  public EveryOrder(int least, String advice) {
    this.least = least;
    this.advice = advice;
  }

  /** What is not yet as asked of an {@link Exploration}. */
  public List<Mismatch> mismatches(Exploration<?> answer) {
    var explored = answer.atMost(MOST);
    return GuardedCheck.mismatches(LIMIT, () -> judged(explored));
  }

  private List<Mismatch> judged(Exploration<?> explored) {
    var missed = new ArrayList<Mismatch>();
    try {
      if (explored.bad() > 0) missed.add(bad(explored));
      else if (!explored.complete()) missed.add(tooMany());
      else if (explored.total() < least) missed.add(tooFew(explored));
      else if (!explored.races().isEmpty()) missed.add(race(explored));
    } catch (Refusal refusal) {
      missed.add(
          new Mismatch("code that can be explored", refusal.getMessage(), "keep to the cell"));
    }
    return missed;
  }

  private Mismatch bad(Exploration<?> explored) {
    return new Mismatch(
        "every order ends well",
        "%,d of %,d end badly, such as this one:%s"
            .formatted(explored.bad(), explored.total(), steps(explored.failing())),
        advice);
  }

  /** A line for each step, below the mismatch. */
  private static String steps(Order order) {
    var text = new StringBuilder();
    int from = Math.max(0, order.moves().size() - SHOWN);
    if (from > 0) text.append("\n              (after %d steps)".formatted(from));
    for (var move : order.moves().subList(from, order.moves().size()))
      text.append("\n              ").append(move);
    return text.append("\n              ").append(order.end()).toString();
  }

  private static Mismatch tooMany() {
    return new Mismatch(
        "all orders tried, %,d at most".formatted(MOST),
        "there are more",
        "begin with the lines of the starter; is there a loop that turns while it waits?");
  }

  private Mismatch tooFew(Exploration<?> explored) {
    return new Mismatch(
        "threads that share something: %d orders or more".formatted(least),
        "%d".formatted(explored.total()),
        "every thread of the starter still has its work to do");
  }

  private static Mismatch race(Exploration<?> explored) {
    return new Mismatch(
        "no data race",
        explored.races().getFirst().toString(),
        "one lock for each read and each write of it, or volatile for what is looked at first");
  }
}
