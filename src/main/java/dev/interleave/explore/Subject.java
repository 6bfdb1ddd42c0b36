package dev.interleave.explore;

import dev.interleave.explore.engine.End;
import dev.interleave.explore.engine.Execution;
import dev.interleave.explore.engine.Observer;
import dev.interleave.explore.engine.Refusal;
import dev.interleave.explore.engine.Scheduler;
import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.rewrite.Code;
import dev.interleave.explore.rewrite.SnippetLines;
import dev.interleave.explore.rewrite.Twin;
import java.io.Serializable;

/** The code of a {@link Plan} in its twin, ready to run one order after the other. */
final class Subject {
  private static final String WELL = "ends well";

  private final Plan plan;
  private final Twin twin;
  private final Execution execution;
  private final Code maker;
  private final Code[] bodies;
  private final Code always;
  private Object state;

  Subject(Plan plan) {
    this.plan = plan;
    var first = plan.bodies().isEmpty() ? plan.maker() : plan.bodies().getFirst().code();
    twin = new Twin(first.getClass().getClassLoader(), Code.of(first).getCapturingClass());
    SnippetLines.from(first.getClass().getClassLoader());
    execution = new Execution(twin.sites());
    try {
      maker = Code.in(twin, plan.maker());
      bodies = new Code[plan.bodies().size()];
      for (int i = 0; i < bodies.length; i++)
        bodies[i] = Code.in(twin, plan.bodies().get(i).code());
      always = plan.always() == null ? null : Code.in(twin, plan.always());
    } catch (ReflectiveOperationException e) {
      throw new Refusal("The code was found, but not as it was compiled: " + e);
    }
  }

  Execution execution() {
    return execution;
  }

  Twin twin() {
    return twin;
  }

  /** The state of this order, or what the program returned. */
  Object state() {
    return state;
  }

  /** Makes the state anew and runs one order. */
  End run(Scheduler scheduler, Observer observer, boolean wantsValues) {
    execution.reset(observer, wantsValues);
    state = null;
    if (plan.isProgram()) execution.start("main", () -> state = maker.call());
    else {
      state = made();
      for (int i = 0; i < bodies.length; i++) start(plan.bodies().get(i).name(), bodies[i]);
    }
    return execution.run(scheduler);
  }

  private void start(String name, Code body) {
    execution.start(name, () -> body.call(state));
  }

  private Object made() {
    try {
      return maker.call();
    } catch (Refusal e) {
      throw e;
    } catch (Throwable e) {
      throw new Refusal("The first argument makes no state: it throws " + e);
    }
  }

  /** What is wrong with an order that has ended; null if it ended well. */
  String wrong(End end) {
    for (SimThread thread : execution.threads())
      if (thread.thrown() != null) return Words.thrown(thread);
    if (end == End.STUCK) return Words.DEADLOCK;
    if (end == End.LIVELOCK) return Words.LIVELOCK;
    if (always == null) return null;
    execution.looking("always");
    try {
      return (boolean) always.call(state) ? null : broken();
    } catch (Throwable e) {
      return "always throws " + Words.exception(e);
    }
  }

  private String broken() {
    return ending("always does not hold");
  }

  /** How an order that ended well did so. */
  String right() {
    try {
      return ending(WELL);
    } catch (Throwable e) {
      return WELL; // The learner's own toString, which nothing asked for.
    }
  }

  private String ending(String otherwise) {
    var told = ClassNames.in(plan.isProgram() ? "returns " + state : Words.state(state));
    return told.isEmpty() ? otherwise : told;
  }

  /** What a function answers of the state, as a value that lives outside the twin. */
  Object outcome(Code function) {
    try {
      return outside(function == null ? state : function.call(state));
    } catch (Throwable e) {
      return "throws " + Words.exception(e);
    }
  }

  private Object outside(Object value) {
    return value == null || value.getClass().getClassLoader() != twin ? value : value.toString();
  }

  Code code(Serializable function) {
    try {
      return Code.in(twin, function);
    } catch (ReflectiveOperationException e) {
      throw new Refusal("The function was found, but not as it was compiled: " + e);
    }
  }
}
