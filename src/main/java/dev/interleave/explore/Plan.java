package dev.interleave.explore;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be explored, and how much of it.
 *
 * @param maker makes the state, or is the program
 * @param isProgram whether it is a program, which makes its own threads
 * @param always what must hold when all threads have ended; null for nothing
 */
record Plan(
    Serializable maker, boolean isProgram, List<Body> bodies, Serializable always, Bound bound) {
  /** One thread's code, a lambda. */
  record Body(String name, Serializable code) {}

  Plan thread(String name, Serializable code) {
    var more = new ArrayList<>(bodies);
    more.add(new Body(name, code));
    return new Plan(maker, isProgram, List.copyOf(more), always, bound);
  }

  Plan always(Serializable condition) {
    return new Plan(maker, isProgram, bodies, condition, bound);
  }

  Plan within(Bound other) {
    return new Plan(maker, isProgram, bodies, always, other);
  }
}
