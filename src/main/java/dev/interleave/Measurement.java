package dev.interleave;

import dev.interleave.RunOptions.Wish;
import dev.interleave.doubt.Caution;
import dev.interleave.doubt.Doubts;
import dev.interleave.explore.rewrite.ClassBytes;
import dev.interleave.lease.Lease;
import dev.interleave.lease.Leases;
import dev.interleave.lease.Turn;
import dev.interleave.live.ProgressScope;
import dev.interleave.machine.Clock;
import dev.interleave.machine.Facts;
import dev.interleave.machine.Machine;
import dev.interleave.machine.Watch;
import dev.interleave.measure.Attempt;
import dev.interleave.measure.Recorder;
import dev.interleave.measure.Sneaky;
import dev.interleave.schedule.Schedule;
import dev.interleave.states.StateRecorder;
import dev.interleave.work.Cores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/** One run under the stopwatch, from the first task handed over to a result worth reporting. */
final class Measurement {
  private final String workload;
  private final String label;
  private final RunOptions options;
  private final StateRecorder states;
  private final Recorder recorder;
  private final LiveRun underway;
  private final List<Caution> cautions = new ArrayList<>();
  private Turn turn;
  private Lease lease;
  private int cores = Runtime.getRuntime().availableProcessors();

  /**
   * @param tasks how many there will be; 0 if nobody knows
   */
  Measurement(String workload, String label, int tasks, RunOptions options) {
    this.workload = workload;
    this.label = label;
    this.options = options;
    this.states = options.has(Wish.STATES) ? StateRecorder.byFlightRecorder() : StateRecorder.NONE;
    this.recorder = states.recorder(Clock.SYSTEM);
    this.underway = new LiveRun(label, tasks, recorder, options.has(Wish.LIVE));
  }

  /** Measures a strategy on the tasks that {@code maker} makes for this run. */
  Run of(Function<Recorder, List<Task>> maker, Object job, Strategy strategy) {
    var tasks = maker.apply(recorder);
    return of(
        job,
        () -> {
          strategy.run(tasks);
          return null;
        });
  }

  /** Measures code that hands over its own tasks through an observed pool. */
  Run of(Experiment experiment) {
    return of(
        experiment,
        () -> {
          experiment.run(recorder::observe);
          return null;
        });
  }

  /** In line for its cores, if it computes and others measure on this machine. */
  private Run of(Object code, Callable<?> body) {
    try (var mine = Leases.enter()) {
      turn = mine;
      lease = mine.lease(workload, () -> ClassBytes.ofCode(code), Cores::numbers, options.cores());
      return leased(body);
    }
  }

  private Run leased(Callable<?> body) {
    try (states;
        var _ = ProgressScope.enter(underway)) {
      prepare();
      states.begin(recorder);
      var watch = watched(body);
      refuseWhatIsNoResult();
      var schedule = recorder.schedule();
      return underway.became(result(schedule, watch.facts(cores, schedule, recorder.workforce())));
    }
  }

  private Watch watched(Callable<?> body) {
    var watch = new Watch(Clock.SYSTEM);
    try {
      attempt(Attempt.start(() -> started(body)));
    } finally {
      recorder.stop();
    }
    watch.stop();
    return watch;
  }

  private void prepare() {
    Sneaky.run(() -> {
      options.before().run();
      return null;
    });
  }

  private void attempt(Attempt attempt) {
    if (ended(attempt)) return;
    var refusal = RunRefusal.neverReturned(label, recorder, options.limit());
    attempt.interrupt();
    recorder.working().forEach(Thread::interrupt);
    throw refusal;
  }

  private boolean ended(Attempt attempt) {
    try {
      return attempt.endsWithin(options.limit(), turn::look);
    } catch (IllegalArgumentException | RejectedExecutionException thrown) {
      throw ExecutorRefusal.explained(label, thrown);
    }
  }

  private Object started(Callable<?> body) throws Exception {
    if (options.cores() == 0) return timed(body);
    try (var pin = Cores.pin(options.cores(), lease.cpus())) {
      if (pin.inEffect()) cores = pin.cores();
      else cautions.add(Caution.notPinned(label, pin.toString()));
      return timed(body);
    }
  }

  private Object timed(Callable<?> body) throws Exception {
    recorder.begin();
    return body.call();
  }

  private void refuseWhatIsNoResult() {
    if (!recorder.unfinished().isEmpty()) throw RunRefusal.unfinished(label, recorder);
    if (!recorder.failures().isEmpty() && !options.has(Wish.MAY_FAIL))
      throw RunRefusal.failed(label, recorder);
  }

  private Run result(Schedule schedule, Facts facts) {
    int executions = schedule.spans().size();
    if (executions > recorder.tasks())
      cautions.add(Caution.ranAgain(label, executions, recorder.tasks()));
    if (recorder.setbacks() > 0) cautions.add(Caution.clockWentBack(label, recorder.setbacks()));
    turn.learn(workload, facts.wantsCores(schedule));
    if (lease.shared() && facts.wantsCores(schedule)) cautions.add(Caution.noTurn(label));
    var machine = Machine.look();
    cautions.addAll(Doubts.about(label, schedule, facts, machine));
    return new Run(workload, label, schedule, facts, machine, cautions, states.states(recorder));
  }
}
