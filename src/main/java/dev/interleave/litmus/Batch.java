package dev.interleave.litmus;

import dev.interleave.explore.Exploration;
import java.util.random.RandomGenerator;

/** A test's code, and the states that its threads are sent through, some thousand at a time. */
final class Batch<S> {
  static final int SIZE = 4_096;

  private final LitmusProgram<S> plan;
  private final Object[] states = new Object[SIZE];
  private final String[] thrown = new String[SIZE];

  Batch(LitmusProgram<S> plan) {
    this.plan = plan;
  }

  int threads() {
    return plan.roles().size();
  }

  Exploration.Body<S> body(int role) {
    return plan.roles().get(role).body();
  }

  String name(int role) {
    return plan.roles().get(role).name();
  }

  /** Makes one state in as many as there are threads, so that they share the work. */
  void make(int from) throws Exception {
    for (int i = from; i < SIZE; i += threads()) {
      states[i] = plan.maker().make();
      thrown[i] = null;
    }
  }

  /** Puts neighbours in memory apart, so that one state does not fetch the next. */
  void shuffle(RandomGenerator random) {
    for (int i = SIZE - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      var state = states[i];
      states[i] = states[other];
      states[other] = state;
    }
  }

  @SuppressWarnings("unchecked")
  S state(int number) {
    return (S) states[number];
  }

  /** Notes that a run threw; of two threads that throw, one is kept. */
  void threw(int number, int role, Exception thrown) {
    this.thrown[number] = name(role) + " throws " + thrown.getClass().getSimpleName();
  }

  /** What the state has come to. Asked when all threads are done with it. */
  String outcome(int number) {
    if (thrown[number] != null) return thrown[number];
    try {
      return String.valueOf(plan.question().of(state(number)));
    } catch (Exception e) {
      return "outcomes throws " + e.getClass().getSimpleName();
    }
  }
}
