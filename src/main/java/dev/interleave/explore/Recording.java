package dev.interleave.explore;

import dev.interleave.explore.Order.Move;
import dev.interleave.explore.engine.Execution;
import dev.interleave.explore.engine.Execution.End;
import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes down one order in words while it runs. */
final class Recording implements Execution.Observer {
  private static final Object NONE = new Object();

  private final Subject subject;
  private final List<Move> moves = new ArrayList<>();
  private Names names;
  private SimThread thread;
  private Step step;
  private Object value = NONE;
  private String lastPlace = "";

  Recording(Subject subject) {
    this.subject = subject;
  }

  @Override
  public void step(SimThread next, Step taken) {
    write();
    thread = next;
    step = taken;
    value = NONE;
  }

  @Override
  public void value(Object seen) {
    if (value == NONE) value = seen;
  }

  private void write() {
    if (step == null) return;
    if (names == null) names = new Names(subject.state());
    var place = names.place(step);
    var at = Words.place(step.site());
    moves.add(
        new Move(
            thread.name(),
            what(place),
            at.map(Host.Place::cell).orElse(0),
            at.map(Host.Place::line).orElse(0)));
    lastPlace = place;
    step = null;
  }

  private String what(String place) {
    boolean access = step.site() == null || step.site().call() == null;
    return switch (step.kind()) {
      case READ, SYNC_READ -> access && isValue() ? read(place) : call(place);
      case WRITE, SYNC_WRITE -> access && isValue() ? wrote(place) : call(place);
      case LOCK -> step.verb().equals("wake") ? "goes on, with " + place : "locks " + place;
      case PAUSE -> step.verb();
    };
  }

  private boolean isValue() {
    return value != NONE && (step.verb().equals("read") || step.verb().equals("write"));
  }

  private String read(String place) {
    return "reads " + place + " = " + shown();
  }

  private String wrote(String place) {
    return place.equals(lastPlace) ? "writes " + shown() : "writes " + place + " = " + shown();
  }

  private String call(String place) {
    var answer = value == NONE ? "" : " = " + shown();
    return "calls " + place + "." + step.verb() + answer;
  }

  private String shown() {
    var field = step.site() == null ? null : step.site().field();
    if (field != null && value instanceof Integer number)
      switch (field.descriptor()) {
        case "Z":
          return String.valueOf(number != 0);
        case "C":
          return "'" + (char) number.intValue() + "'";
        default:
          return number.toString();
      }
    return Words.value(value, names);
  }

  /** The order, once it has ended. */
  Order order(End end, String wrong, int[] choices) {
    write();
    var words = wrong == null ? "ends well" : Words.end(end, wrong, subject, names);
    return new Order(
        List.copyOf(moves),
        words,
        wrong != null,
        subject.execution().printed(),
        Arrays.stream(choices).boxed().toList());
  }
}
