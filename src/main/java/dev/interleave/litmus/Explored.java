package dev.interleave.litmus;

import dev.interleave.explore.Exploration;
import dev.interleave.explore.engine.Refusal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every order of the steps can come to, as if each write were seen at once.
 *
 * @param outcomes each with the number of orders
 * @param endless whether in some order a thread does not end
 * @param total the number of orders
 * @param refusal why it is not known; null if it is
 */
record Explored(Map<String, Integer> outcomes, boolean endless, int total, String refusal) {
  static final String NEVER_ENDS = " never ends";
  private static final String THROWS = " throws ";

  static <S> Explored of(LitmusProgram<S> plan) {
    try {
      return explored(plan);
    } catch (Refusal refused) {
      return new Explored(Map.of(), false, 0, refused.getMessage());
    }
  }

  private static <S> Explored explored(LitmusProgram<S> plan) {
    var all = Exploration.of(plan.maker());
    for (var role : plan.roles()) all = all.thread(role.name(), role.body());
    var outcomes = new TreeMap<String, Integer>();
    all.outcomes(plan.question())
        .forEach((outcome, n) -> outcomes.merge(String.valueOf(outcome), n, Integer::sum));
    all.wrong().forEach((what, n) -> outcomes.merge(brief(what), n, Integer::sum));
    boolean endless = all.deadlocks() + all.livelocks() > 0;
    outcomes.keySet().removeIf(what -> what.equals("deadlock") || what.equals("livelock"));
    var refusal = all.complete() ? null : "There are too many orders.";
    return new Explored(outcomes, endless, all.total(), refusal);
  }

  /** An exception without its message, which names other lines there. */
  private static String brief(String wrong) {
    int at = wrong.indexOf(THROWS);
    int colon = wrong.indexOf(':');
    return at > 0 && colon > at ? wrong.substring(0, colon) : wrong;
  }

  /** Whether an order ends so; also if that is not known. */
  boolean canBe(String outcome) {
    return refusal != null
        || outcomes.containsKey(outcome)
        || endless && outcome.endsWith(NEVER_ENDS);
  }
}
