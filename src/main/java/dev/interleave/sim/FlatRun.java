package dev.interleave.sim;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One run of a list of tasks. */
final class FlatRun {
  private final Policy policy;
  private final long[] sizes;
  private final Costs costs;
  private final Dealer dealer;
  private final Agenda agenda;
  private final List<String> names;
  private final Span[] spans;
  private final Moves moves;
  private int placed;
  private long queueFree;
  private long steals;
  private long overhead;

  FlatRun(Policy policy, int workers, long[] sizes, Costs costs) {
    this.policy = policy;
    this.sizes = sizes;
    this.costs = costs;
    this.dealer = policy.dealer(sizes, workers);
    this.agenda = new Agenda(workers);
    this.names = names(workers);
    this.spans = new Span[sizes.length];
    this.moves = dealer.deques().isEmpty() ? Moves.NONE : Moves.of(names, sizes.length);
    for (int w = 0; w < dealer.deques().size(); w++)
      for (int task : dealer.deques().get(w)) moves.pushed(0, task, w);
  }

  static List<String> names(int workers) {
    return IntStream.rangeClosed(1, workers).mapToObj(w -> "worker-" + w).toList();
  }

  Simulation run() {
    while (!agenda.isEmpty()) {
      int worker = agenda.first();
      var hand = dealer.next(worker);
      if (hand == null) agenda.leave();
      else agenda.busyUntil(play(hand, worker, agenda.freeAt(worker)));
    }
    var schedule = new Schedule(0, names, Arrays.asList(spans));
    return new Simulation(policy.name(), schedule, steals, new Time(overhead), moves.log());
  }

  /** Runs a hand of tasks and says when the worker is free again. */
  private long play(Hand hand, int worker, long free) {
    if (hand.how() != Hand.How.TAKEN)
      moves.taken(free, hand.tasks()[hand.from()], worker, hand.victim());
    long now = fetched(hand.how(), free);
    overhead += now - free;
    for (int i = hand.from(); i < hand.to(); i++) {
      int task = hand.tasks()[i];
      long start = now + costs.start();
      overhead += costs.start();
      now = start + sizes[task];
      spans[placed++] = new Span(task, names.get(worker), 0, start, now, false);
    }
    return now;
  }

  /** When the worker holds its hand; the shared queue lets in one worker at a time. */
  private long fetched(Hand.How how, long free) {
    return switch (how) {
      case OWN -> free;
      case TAKEN -> queueFree = Math.max(free, queueFree) + costs.take();
      case STOLEN -> {
        steals++;
        yield free + costs.steal();
      }
    };
  }
}
