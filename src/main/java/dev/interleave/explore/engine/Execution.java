package dev.interleave.explore.engine;

import dev.interleave.explore.engine.heap.Heap;
import java.util.List;

/**
 * One order: runs one thread at a time, each from one step to just before its next, and asks a
 * {@link Scheduler} before every step.
 */
public final class Execution {
  /** More threads than this are refused. */
  public static final int MOST_THREADS = 60;

  private static final int MOST_STEPS = 100_000;
  private static final ThreadLocal<Execution> CURRENT = new ThreadLocal<>();

  private final Sites sites;
  private final Crew crew = new Crew();
  private final List<SimThread> threads = crew.threads();
  private final Heap heap = new Heap();
  private final Monitors monitors = new Monitors(this);
  private final VirtualTime time = new VirtualTime();
  private final Statics statics = new Statics();
  private final HappensBefore before = new HappensBefore(this);
  private final Recurrence recurrence = new Recurrence(this);
  private final Printed printed = new Printed();

  private Observer observer = new Observer() {};
  private boolean values;
  private SimThread running;
  private volatile boolean cancelled;
  private volatile RuntimeException refused;
  private int steps;
  private String looker;
  private boolean interrupts;

  /** For code whose places in the source have these numbers. */
  public Execution(Sites sites) {
    this.sites = sites;
  }

  /** The execution that runs on this thread, or null. */
  public static Execution current() {
    return CURRENT.get();
  }

  Sites sites() {
    return sites;
  }

  Crew crew() {
    return crew;
  }

  Heap heap() {
    return heap;
  }

  Monitors monitors() {
    return monitors;
  }

  HappensBefore before() {
    return before;
  }

  Recurrence recurrence() {
    return recurrence;
  }

  /** The clock of the code. */
  public VirtualTime time() {
    return time;
  }

  /** What was printed. */
  public Printed printed() {
    return printed;
  }

  /** What depends on what. */
  public Dependence dependence() {
    return before.dependence();
  }

  /** The threads so far, by number. */
  public List<SimThread> threads() {
    return threads;
  }

  /** The thread that runs; null while the state is made or looked at. */
  public SimThread running() {
    return running;
  }

  /** Who holds what a step waits for, or null. */
  public SimThread holder(Object target) {
    return monitors.holder(target);
  }

  /** The place that a step touches; -1 if none. */
  public int location(Step step) {
    return heap.location(step.target(), step.part());
  }

  /** Whether a thread was among those that moved between a state and the same state. */
  public boolean isLivelocked(SimThread thread) {
    return recurrence.isLivelocked(thread);
  }

  /** Everything as before the first order, with this to look on. */
  public void reset(Observer looksOn, boolean wantsValues) {
    unwind();
    observer = looksOn;
    values = wantsValues;
    crew.clear();
    heap.clear();
    monitors.clear();
    before.clear();
    recurrence.clear(sites.hasLoops());
    printed.clear();
    time.clear();
    cancelled = false;
    refused = null;
    steps = 0;
    looker = null;
    CURRENT.set(this);
    statics.makeAgain();
  }

  /** A new thread; it runs to its first step when the running one comes to its next. */
  public SimThread start(String name, SimThread.ThrowingRunnable code) {
    if (threads.size() == MOST_THREADS)
      refuse("More than %d threads: make it smaller.".formatted(MOST_THREADS));
    var thread = new SimThread(threads.size(), name, this, code);
    before.started(thread);
    crew.add(thread);
    return thread;
  }

  /** Runs until nobody can move, or the scheduler gives up. */
  public End run(Scheduler scheduler) {
    try {
      begin();
      for (long enabled; (enabled = crew.enabled()) != 0 || time.pass(threads); ) {
        if (enabled == 0) continue;
        if (recurrence.watches()) {
          enabled &= ~recurrence.movedSinceSame();
          if (enabled == 0) return End.LIVELOCK;
        }
        int next = scheduler.choose(enabled);
        if (next < 0) return End.GIVEN_UP;
        take(threads.get(next));
        begin();
      }
      return crew.isDone() ? End.DONE : End.STUCK;
    } finally {
      running = null;
    }
  }

  private void begin() {
    for (SimThread fresh; (fresh = crew.nextFresh()) != null; ) move(fresh);
  }

  private void take(SimThread thread) {
    var step = thread.pending;
    if (sites.hasLoops() != recurrence.watches()) throw new Restart();
    if (++steps > MOST_STEPS)
      throw new Refusal(
          "An order takes more than %,d steps. Fewer rounds show the same: two or three are enough."
              .formatted(MOST_STEPS));
    int location = location(step);
    thread.pending = null;
    before.taken(
        thread,
        steps,
        location,
        step,
        (first, site, writes) -> observer.race(threads.get(first), site, writes, thread, step));
    recurrence.taken(thread, location);
    observer.step(thread, step);
    move(thread);
  }

  private void move(SimThread thread) {
    running = thread;
    thread.coroutine.resume();
    running = null;
    if (refused != null) throw refused;
  }

  void body(SimThread thread, SimThread.ThrowingRunnable code) {
    CURRENT.set(this);
    try {
      if (!cancelled) code.run();
    } catch (Cancelled e) {
      return;
    } catch (OutOfMemoryError e) {
      refused = new Refusal("Memory is full. Make the state smaller, or explore fewer threads.");
    } catch (Throwable e) {
      if (!cancelled) thread.thrown = e;
    } finally {
      thread.ended = !cancelled || thread.ended;
      if (!cancelled) before.released(thread);
    }
  }

  /** Stops before this step until the scheduler chooses it. */
  public void step(Step step) {
    var thread = running;
    if (thread == null) return;
    if (cancelled) throw cancel(thread);
    boolean ready = step.ready() == null || step.ready().getAsBoolean();
    if (ready && step.target() != null && heap.isOnlyOf(step.target(), thread)) return;
    if (thread.called != null && Thread.holdsLock(thread.called)) throw insideOf(thread.called);
    thread.timedOut = false;
    thread.pending = step;
    if (values) thread.where = step.site() == null ? Stack.site() : step.site();
    thread.coroutine.handOver();
    if (cancelled) throw cancel(thread);
  }

  /** A thread that stops inside a monitor of the JVM itself would let the others in, or hang. */
  private Cancelled insideOf(Object called) {
    refused =
        new Refusal(
            ("A %s runs your code inside a lock of its own, which explore cannot see. Try a"
                    + " ConcurrentHashMap, or a lock of your own around the call.")
                .formatted(called.getClass().getSimpleName()));
    return new Cancelled();
  }

  /** Code that catches everything and goes on is left where it is. */
  private static Cancelled cancel(SimThread thread) {
    while (++thread.cancels > 100) thread.coroutine.handOver();
    return new Cancelled();
  }

  /** Whether the order is over, so that locks are given back by nobody. */
  boolean isOver() {
    return cancelled;
  }

  /** Whether values are of interest: somebody looks at them, or a state may come again. */
  boolean wantsValues() {
    return values || recurrence.watches();
  }

  /** The running thread learnt something. */
  void learnt(long hash, Object value) {
    if (running == null) return;
    recurrence.learnt(running, hash);
    if (values) observer.value(value);
  }

  /** Makes the static fields of a class anew: now, and again before each later order. */
  void initialise(Class<?> type) {
    var caller = running;
    running = null;
    try {
      statics.make(type);
    } finally {
      running = caller;
    }
  }

  /** While the state is looked at, nothing should change it. */
  public void looking(String who) {
    looker = who;
  }

  /** Something is written outside of all threads. */
  void written(Site site) {
    if (looker != null && site.field() != null)
      sites.note("%s changes %s: it should only look.".formatted(looker, site.field().name()));
  }

  /** Ends a thread's interruptible wait, by a step. */
  void interrupt(SimThread thread) {
    Steps.write(thread, "interrupt");
    thread.interrupted = true;
    interrupts = true;
  }

  /**
   * Whether a thread was interrupted in some order: then waits end by more than what they wait for.
   */
  public boolean sawInterrupts() {
    return interrupts;
  }

  /** Ends the whole search with a sentence. Does not return. */
  void refuse(String sentence) {
    var thread = running;
    if (thread == null) throw new Refusal(sentence);
    refused = new Refusal(sentence);
    while (!cancelled) thread.coroutine.handOver();
    throw new Cancelled();
  }

  /**
   * Ends the threads that are left. Until then it can be seen who holds what and waits for whom.
   */
  private void unwind() {
    cancelled = true;
    for (var thread : threads)
      for (int tries = 0; tries < 3 && thread.coroutine.holdsThread(); tries++) {
        running = thread;
        thread.coroutine.resume();
      }
    running = null;
  }

  /** Ends the threads that are left; to be called when a run was left by an exception. */
  public void close() {
    unwind();
    CURRENT.remove();
  }
}
