package dev.interleave.litmus;

import dev.interleave.explore.Exploration.Body;
import dev.interleave.explore.Exploration.Maker;
import dev.interleave.explore.Exploration.Question;
import dev.interleave.explore.rewrite.StoppableCopy;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A litmus test as it was written.
 *
 * @param question what is asked of the state when its threads are done; null until it is given
 * @param grades what was said of outcomes beforehand
 */
record LitmusProgram<S>(
    Maker<S> maker,
    List<Role<S>> roles,
    Question<S> question,
    Map<String, Grade> grades,
    Amount amount) {
  /** One thread's code. */
  record Role<S>(String name, Body<S> body) {}

  LitmusProgram<S> role(Role<S> role) {
    var more = new ArrayList<>(roles);
    more.add(role);
    return new LitmusProgram<>(maker, List.copyOf(more), question, grades, amount);
  }

  LitmusProgram<S> asking(Question<S> other) {
    return new LitmusProgram<>(maker, roles, other, grades, amount);
  }

  LitmusProgram<S> graded(Grade grade, String... outcomes) {
    var more = new LinkedHashMap<>(grades);
    for (var outcome : outcomes) more.put(outcome, grade);
    return new LitmusProgram<>(maker, roles, question, more, amount);
  }

  /** All its code. */
  List<Serializable> lambdas() {
    var lambdas = new ArrayList<Serializable>(List.of(maker, question));
    roles.forEach(role -> lambdas.add(role.body()));
    return lambdas;
  }

  /** The same, its code in a copy. */
  LitmusProgram<S> in(StoppableCopy copy) {
    var copies =
        roles.stream().map(role -> new Role<S>(role.name(), copy.of(role.body()))).toList();
    return new LitmusProgram<>(copy.of(maker), copies, copy.of(question), grades, amount);
  }

  LitmusProgram<S> within(Amount other) {
    return new LitmusProgram<>(maker, roles, question, grades, other);
  }
}
