package dev.interleave.explore;

import dev.interleave.explore.Move.Waiting;
import dev.interleave.explore.engine.End;
import dev.interleave.explore.engine.Observer;
import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Site;
import dev.interleave.explore.engine.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes down one order while it runs: what each step did, and what it found around it. */
final class Recording implements Observer {
  private static final Object NONE = new Object();

  private final Subject subject;
  private final Listings listings = new Listings();
  private final List<Move> moves = new ArrayList<>();
  private final Shared shared;
  private ObjectNames names;
  private SimThread thread;
  private Step step;
  private Site where;
  private boolean leaves;
  private List<Waiting> waiting;
  private Object value = NONE;
  private String lastPlace = "";

  Recording(Subject subject) {
    this.subject = subject;
    this.shared = new Shared(subject.execution(), subject.twin());
  }

  @Override
  public void step(SimThread next, Step taken) {
    write();
    if (names == null) names = new ObjectNames(subject.state());
    leaves = thread != null && thread != next && mayMove(thread);
    waiting = waiting();
    thread = next;
    step = taken;
    where = next.where();
    value = NONE;
    shared.touched(taken, names);
  }

  @Override
  public void value(Object seen) {
    if (value == NONE) value = seen;
  }

  private List<Waiting> waiting() {
    var execution = subject.execution();
    return execution.threads().stream()
        .filter(other -> !other.ended() && other.pending() != null && !mayMove(other))
        .map(other -> stays(other))
        .toList();
  }

  private Waiting stays(SimThread other) {
    return other.canMove()
        ? new Waiting(other.id(), "would only do the same again", true)
        : new Waiting(other.id(), Words.waits(other, subject.execution(), names));
  }

  /** One that came round to the same state lets the others move first. */
  private boolean mayMove(SimThread other) {
    return other.canMove() && !subject.execution().isLivelocked(other);
  }

  private void write() {
    if (step == null) return;
    var place = names.place(step);
    var told = Telling.of(step, place, value == NONE ? null : shown(), lastPlace);
    var at = Words.place(where);
    at.ifPresent(line -> listings.add(where, line));
    moves.add(
        new Move(
            thread.id(),
            thread.name(),
            told.words(),
            told.kind(),
            told.label(),
            at.map(Host.Place::cell).orElse(0),
            at.map(Host.Place::line).orElse(0),
            leaves,
            waiting,
            shared.values(names)));
    lastPlace = place;
    step = null;
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
    if (names == null) names = new ObjectNames(subject.state());
    return new Order(
        moves.stream().map(this::filled).toList(),
        wrong == null ? "ends well" : Words.end(end, wrong, subject, names),
        wrong != null,
        subject.execution().printed().text(),
        Arrays.stream(choices).boxed().toList(),
        scene());
  }

  private Move filled(Move move) {
    return move.values(shared.filled(move.values()));
  }

  private Scene scene() {
    var threads = subject.execution().threads().stream().map(SimThread::name).toList();
    return new Scene(
        threads, shared.places(), shared.before(), waiting(), listings.list(), Scene.UNKNOWN);
  }

  Listings listings() {
    return listings;
  }
}
