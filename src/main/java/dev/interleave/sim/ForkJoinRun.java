package dev.interleave.sim;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import dev.interleave.sim.Worker.Doing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** One run of a tree: events in the order of virtual time; at one instant, of the workers. */
final class ForkJoinRun {
  private record Event(long at, Worker worker) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(
          Comparator.comparingLong(Event::at).thenComparingInt(event -> event.worker.number));
  private final List<Worker> workers = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final Costs costs;
  private final SplittableRandom random;
  private Moves moves;
  private long steals;
  private long overhead;

  ForkJoinRun(int workers, Costs costs, long seed) {
    for (var name : FlatRun.names(workers)) this.workers.add(new Worker(this.workers.size(), name));
    this.costs = costs;
    this.random = new SplittableRandom(seed);
  }

  Simulation run(TaskTree tree) {
    var names = workers.stream().map(worker -> worker.name).toList();
    moves = Moves.of(names, tree.size());
    push(workers.getFirst(), new RunningTask(tree, 0, null, 0));
    for (var worker : workers) events.add(new Event(0, worker));
    while (!events.isEmpty()) {
      var event = events.remove();
      finish(event.worker, event.at);
      next(event.worker, event.at);
    }
    var schedule = new Schedule(0, names, spans);
    return new Simulation("fork/join", schedule, steals, new Time(overhead), moves.log());
  }

  private void finish(Worker worker, long now) {
    switch (worker.doing) {
      case NOTHING -> {}
      case WORK_BEFORE_FORK -> fork(worker, now);
      case WORK_AFTER_JOIN -> done(worker.running, now);
    }
    worker.doing = Doing.NOTHING;
  }

  private void fork(Worker worker, long now) {
    var job = worker.running;
    worker.joining.push(job);
    // The last first, as invokeAll does: the worker goes on with the first, and a thief's is the
    // last.
    int end = job.task + job.tree.size();
    for (var child : job.tree.children().reversed()) {
      end -= child.size();
      push(worker, new RunningTask(child, end, job, now));
    }
    if (!job.tree.children().isEmpty()) for (var other : workers) wake(other, now);
  }

  private void push(Worker worker, RunningTask job) {
    worker.deque.addLast(job);
    moves.pushed(job.forked, job.task, worker.number);
  }

  private void done(RunningTask job, long now) {
    if (job.parent != null && --job.parent.pending == 0) wake(job.parent.worker, now);
  }

  private void wake(Worker worker, long now) {
    if (!worker.asleep) return;
    worker.asleep = false;
    events.add(new Event(now, worker));
  }

  /** Goes on after a finished join, else with its newest task, else with one it steals. */
  private void next(Worker worker, long now) {
    while (!worker.joining.isEmpty() && worker.joining.peek().pending == 0) {
      var joined = worker.joining.pop();
      if (joined.tree.after() > 0) {
        work(worker, joined, Doing.WORK_AFTER_JOIN, now, now, joined.tree.after());
        return;
      }
      done(joined, now);
    }
    var own = worker.deque.pollLast();
    if (own == null) steal(worker, now);
    else {
      moves.taken(now, own.task, worker.number, -1);
      begin(worker, own, now, 0);
    }
  }

  private void steal(Worker thief, long now) {
    int from = random.nextInt(workers.size());
    for (int i = 0; i < workers.size(); i++) {
      var victim = workers.get((from + i) % workers.size());
      var stolen = victim.deque.pollFirst();
      if (stolen == null) continue;
      moves.taken(now, stolen.task, thief.number, victim.number);
      steals++;
      begin(thief, stolen, now, costs.steal());
      return;
    }
    thief.asleep = true;
  }

  private void begin(Worker worker, RunningTask job, long now, long fetching) {
    long cost = fetching + costs.start();
    overhead += cost;
    job.worker = worker;
    work(worker, job, Doing.WORK_BEFORE_FORK, job.forked, now + cost, job.tree.before());
  }

  private void work(
      Worker worker, RunningTask job, Doing doing, long queued, long start, long length) {
    worker.running = job;
    worker.doing = doing;
    spans.add(new Span(job.task, worker.name, queued, start, start + length, false));
    events.add(new Event(start + length, worker));
  }
}
