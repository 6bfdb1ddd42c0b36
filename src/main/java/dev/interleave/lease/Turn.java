package dev.interleave.lease;

import dev.interleave.live.ProgressScope;
import dev.interleave.machine.Demand;
import java.time.Duration;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * One measurement's time at the cores: as many runs as begin within a second, then others may go
 * first. All of it happens on the thread that measures.
 */
public final class Turn implements AutoCloseable {
  /** Where there is no line. */
  static final Turn NOBODYS = new Turn(null);

  private static final long SLICE = Duration.ofSeconds(1).toNanos();
  private static final long LOOK = Duration.ofMillis(10).toNanos();
  private static final long SLOWEST_LOOK = Duration.ofMillis(200).toNanos();

  /** A run that wanted less than half of one core for this long waits for something else. */
  private static final long TRIAL = Duration.ofMillis(200).toNanos();

  private final Leases leases;
  private final Thread owner = Thread.currentThread();
  private int depth = 1;
  private boolean patient = true;
  private CoreLocks held;
  private int cores;
  private long since;
  private boolean onTrial;
  private long began;
  private long demand;

  Turn(Leases leases) {
    this.leases = leases;
  }

  boolean isMine() {
    return owner == Thread.currentThread();
  }

  Turn again() {
    depth++;
    return this;
  }

  /**
   * Cores for the next run. Work that computes stands in line for them, with progress, 30 seconds
   * at most; work that waits does not, nor anybody where there is no line.
   *
   * @param work its name
   * @param written gives the class that its code was written in; empty where that cannot be had
   * @param granted gives the numbers of the CPUs to choose from
   * @param wanted how many of them it may use; 0 for all
   * @throws CancellationException if the thread is interrupted meanwhile, as a Stop button does
   */
  public Lease lease(String work, Supplier<byte[]> written, Supplier<BitSet> granted, int wanted) {
    if (leases == null) return Lease.NONE;
    var cpus = granted.get();
    return lease(work, written, cpus, wanted == 0 ? cpus.cardinality() : wanted);
  }

  private Lease lease(String work, Supplier<byte[]> written, BitSet granted, int wanted) {
    var known = leases.natures.computes(work);
    onTrial = known.isEmpty();
    if (!known.orElseGet(() -> !Glance.saysItWaits(written))) {
      giveBack();
      return new Lease(spread(granted, wanted), false);
    }
    if (held != null && (wanted != cores || leases.clock.nanoTime() - since > SLICE)) giveBack();
    if (held == null && !standInLine(granted, wanted))
      return new Lease(spread(granted, wanted), true);
    if (onTrial) watch();
    return new Lease(held.cpus(), false);
  }

  /** Whether a turn has come. After a line that never ended, the next one is only looked at. */
  private boolean standInLine(BitSet granted, int wanted) {
    var line = new Line(leases.file.orElseThrow());
    var locks = new CoreLocks(leases.file.orElseThrow(), granted, wanted);
    long most = patient ? leases.patience : 0;
    var waiting = new Waiting(leases.clock, most);
    try (var _ = ProgressScope.enter(waiting)) {
      int first = line.advance();
      for (int place = first; place > 1 || !locks.complete(); place = line.advance()) {
        if (waiting.nanos() >= most) {
          patient = false;
          return false;
        }
        waiting.at(place, leases.each.get());
        Thread.sleep(Duration.ofNanos(Math.min(place * LOOK, SLOWEST_LOOK)));
      }
      if (waiting.nanos() > LOOK) leases.each.set(waiting.nanos() / first);
      held = locks;
      cores = wanted;
      since = leases.clock.nanoTime();
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped in line, before the run had begun");
    } finally {
      leases.waited.addAndGet(waiting.nanos());
      line.leave();
      if (held != locks) locks.release();
    }
  }

  /** CPUs for who has none leased: another one for each JVM, as far as there are some. */
  private static BitSet spread(BitSet granted, int wanted) {
    var cpus = granted.stream().toArray();
    int first = (int) (ProcessHandle.current().pid() % cpus.length);
    var chosen = new BitSet();
    for (int i = 0; i < Math.min(wanted, cpus.length); i++)
      chosen.set(cpus[(first + i) % cpus.length]);
    return chosen;
  }

  /** To be called while a run goes on: one that turns out to wait gives its cores to the next. */
  public void look() {
    if (held == null || !onTrial) return;
    long elapsed = leases.clock.nanoTime() - began;
    if (elapsed < TRIAL) return;
    if (Demand.nanos() - demand < elapsed / 2) giveBack();
    watch();
  }

  private void watch() {
    began = leases.clock.nanoTime();
    demand = Demand.nanos();
  }

  /** What a run has shown of its work. */
  public void learn(String work, boolean computes) {
    if (leases != null) leases.natures.learn(work, computes);
  }

  private void giveBack() {
    if (held != null) held.release();
    held = null;
  }

  /** Ends the measurement, or that inside of it; the outermost one gives everything back. */
  @Override
  public void close() {
    if (leases == null || --depth > 0) return;
    giveBack();
    leases.turn.set(null);
  }
}
