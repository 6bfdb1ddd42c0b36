package dev.interleave.explore.engine;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One order: runs one thread at a time, each from one step to just before its next, and asks a
 * {@link Scheduler} before every step.
 */
public final class Execution {
  /** Chooses who moves. */
  public interface Scheduler {
    /**
     * The number of the thread whose step comes next.
     *
     * @param enabled a bit for each thread that can take its step; never 0
     * @return one of them, or -1 to give this order up
     */
    int choose(long enabled);
  }

  /** Looks on while an order runs. */
  public interface Observer {
    /** A thread takes a step. */
    default void step(SimThread thread, Step step) {}

    /** The step that was taken last read or wrote this. */
    default void value(Object value) {}

    /** Two accesses race. */
    default void race(
        SimThread first, Site firstSite, boolean firstWrites, SimThread second, Step step) {}
  }

  /** How an order came to its end. */
  public enum End {
    DONE,
    STUCK,
    LIVELOCK,
    GIVEN_UP
  }

  /** More threads than this are refused. */
  public static final int MOST_THREADS = 60;

  private static final int MOST_STEPS = 100_000;
  private static final int MOST_ROUNDS = 20_000_000;
  private static final ThreadLocal<Execution> CURRENT = new ThreadLocal<>();

  private final List<SimThread> threads = new ArrayList<>();
  private final Deque<SimThread> fresh = new ArrayDeque<>();
  private final Locations locations = new Locations();
  private final Ownership ownership = new Ownership();
  private final Monitors monitors = new Monitors(this);
  private final Map<Object, Object> views = new IdentityHashMap<>();
  private final VirtualTime time = new VirtualTime();
  private final Statics statics = new Statics();
  private final Races races = new Races(this);
  private final Dependence dependence = new Dependence();
  private final Fingerprint fingerprint = new Fingerprint();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  private Observer observer = new Observer() {};
  private boolean loops;
  private boolean values;
  private SimThread running;
  private volatile boolean cancelled;
  private volatile RuntimeException refused;
  private final Sites sites;
  private int steps;
  private String looker;
  private long livelocked;
  private int unnamed;
  private int asyncs;
  private boolean interrupts;

  /** For code whose places in the source have these numbers. */
  public Execution(Sites sites) {
    this.sites = sites;
  }

  Site.FieldInfo field(VarHandle handle) {
    return sites.field(handle);
  }

  void unseen(String what) {
    sites.unseen(what);
  }

  Site site(int number) {
    return sites.get(number);
  }

  /** The execution that runs on this thread, or null. */
  public static Execution current() {
    return CURRENT.get();
  }

  /** Everything as before the first order, with this to look on. */
  public void reset(Observer looksOn, boolean wantsValues) {
    unwind();
    observer = looksOn;
    loops = sites.hasLoops();
    values = wantsValues;
    threads.clear();
    fresh.clear();
    locations.clear();
    ownership.clear();
    monitors.clear();
    views.clear();
    races.clear();
    dependence.clear();
    fingerprint.clear();
    printed.reset();
    cancelled = false;
    refused = null;
    time.clear();
    steps = 0;
    unnamed = 0;
    asyncs = 0;
    running = null;
    looker = null;
    livelocked = 0;
    CURRENT.set(this);
    statics.makeAgain();
  }

  /** The threads so far, by number. */
  public List<SimThread> threads() {
    return threads;
  }

  /** The thread that runs; null while the state is made or looked at. */
  public SimThread running() {
    return running;
  }

  /** Virtual nanoseconds since the beginning. */
  public long now() {
    return time.now();
  }

  /** Lets virtual time pass. */
  public void pass(long nanos) {
    time.pass(nanos);
  }

  /** Whether the order may repeat a state, so that values are of interest. */
  boolean wantsValues() {
    return loops || values;
  }

  /** Whether a thread was among those that moved between a state and the same state. */
  public boolean isLivelocked(SimThread thread) {
    return (livelocked & 1L << thread.id) != 0;
  }

  /** How many steps there were. */
  public int steps() {
    return steps;
  }

  /** What was printed. */
  public String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  PrintStream out() {
    return out;
  }

  /** What depends on what. */
  public Dependence dependence() {
    return dependence;
  }

  /** A new thread; it runs to its first step when the running one comes to its next. */
  public SimThread start(String name, SimThread.ThrowingRunnable code) {
    if (threads.size() == MOST_THREADS)
      refuse("More than %d threads: make it smaller.".formatted(MOST_THREADS));
    var thread = new SimThread(threads.size(), name, this, code);
    if (running != null) {
      thread.clock.join(running.clock);
      thread.dependent.join(running.dependent);
      running.clock.tick(running.id);
    }
    threads.add(thread);
    fresh.add(thread);
    return thread;
  }

  /** Runs until nobody can move, or the scheduler gives up. */
  public End run(Scheduler scheduler) {
    try {
      begin();
      for (long enabled; (enabled = enabled()) != 0 || time.pass(threads); ) {
        if (enabled == 0) continue;
        if (loops) {
          long moved = fingerprint.movedSinceSame(threads);
          livelocked = moved;
          if (moved != 0 && (enabled &= ~moved) == 0) return end(End.LIVELOCK);
        }
        int next = scheduler.choose(enabled);
        if (next < 0) return end(End.GIVEN_UP);
        take(threads.get(next));
        begin();
      }
      return end(
          threads.stream().allMatch(thread -> thread.ended || thread.idles) ? End.DONE : End.STUCK);
    } finally {
      running = null;
    }
  }

  private End end(End how) {
    running = null;
    return how;
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

  /** Whether the order is over, so that locks are given back by nobody. */
  boolean isOver() {
    return cancelled;
  }

  private void begin() {
    while (!fresh.isEmpty()) move(fresh.poll());
  }

  private void take(SimThread thread) {
    var step = thread.pending;
    if (sites.hasLoops() != loops) throw new Restart();
    if (++steps > MOST_STEPS)
      throw new Refusal(
          "An order takes more than %,d steps. Fewer rounds show the same: two or three are enough."
              .formatted(MOST_STEPS));
    int location = location(step);
    thread.pending = null;
    thread.rounds = 0;
    dependence.taken(thread, steps, location, step.kind().writes());
    races.taken(
        thread,
        location,
        step,
        (first, site, writes) -> observer.race(threads.get(first), site, writes, thread, step));
    if (loops) {
      fingerprint.moved(thread.id);
      thread.local = Fingerprint.mix(thread.local, location + 3L);
    }
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
      if (!cancelled) released(thread);
    }
  }

  private long enabled() {
    long enabled = 0;
    for (var thread : threads)
      if (!thread.ended && thread.pending != null && thread.isReady()) enabled |= 1L << thread.id;
    return enabled;
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

  /** The place that a step touches; -1 if none. */
  public int location(Step step) {
    return step.target() == null ? -1 : locations.of(step.target(), step.part());
  }

  /** Stops before this step until the scheduler chooses it. */
  public void step(Step step) {
    var thread = running;
    if (thread == null) return;
    if (cancelled) throw cancel(thread);
    boolean ready = step.ready() == null || step.ready().getAsBoolean();
    if (ready && step.target() != null && ownership.isOnlyOf(step.target(), thread)) return;
    thread.timedOut = false;
    thread.pending = step;
    if (values) thread.where = step.site() == null ? Stack.site() : step.site();
    thread.coroutine.handOver();
    if (cancelled) throw cancel(thread);
  }

  /** Code that catches everything and goes on is left where it is. */
  private static Cancelled cancel(SimThread thread) {
    while (++thread.cancels > 100) thread.coroutine.handOver();
    return new Cancelled();
  }

  /** What the running thread did happens before whoever takes this next. */
  public void released(Object target) {
    if (running == null) return;
    int location = locations.of(target, Step.WHOLE);
    races.released(running, location);
    dependence.released(running, location);
  }

  /** A place has a new value. */
  public void changed(Object target, int part, long value) {
    if (loops && running != null) fingerprint.changed(locations.of(target, part), value);
  }

  /** The running thread learnt something: what it does from here on may depend on it. */
  void learnt(long hash, Object value) {
    if (loops && running != null) running.local = Fingerprint.mix(running.local, hash);
    if (values && running != null) observer.value(value);
  }

  /** The head of a loop, with a hash of all locals: from here on only these count. */
  void atLoop(long locals) {
    var thread = running;
    if (thread == null) return;
    if (++thread.rounds > MOST_ROUNDS)
      refuse(
          "%s went %,d times round a loop without touching anything shared: does it ever end?"
              .formatted(thread.name(), MOST_ROUNDS));
    thread.local = Fingerprint.mix(locals, thread.unseen);
  }

  /**
   * Something happened that the state's hash does not see: no later state equals an earlier one.
   */
  void unseen() {
    if (running != null) running.unseen = Fingerprint.mix(running.unseen, 11 + steps);
  }

  /** A number that no other call of a method has. */
  long frame() {
    return running == null ? 0 : ++running.invocations;
  }

  void made(Object object) {
    if (running != null) ownership.made(object, running);
  }

  boolean isLocal(Object object) {
    return ownership.isOnlyOf(object, running);
  }

  /** Others can reach this from now on. */
  public void publish(Object object) {
    ownership.publish(object);
  }

  /** An iterator or a view stands for what it looks into. */
  void view(Object view, Object of) {
    views.put(view, source(of));
  }

  Object source(Object object) {
    if (object instanceof Placed placed) return placed.place();
    return views.isEmpty() ? object : views.getOrDefault(object, object);
  }

  /** Makes the static fields of a class anew: now, and again before each later order. */
  void initialise(Class<?> type) {
    var before = running;
    running = null;
    try {
      statics.make(type);
    } finally {
      running = before;
    }
  }

  /** The lock of an object's monitor. */
  public SimLock lock(Object object) {
    return monitors.lock(object);
  }

  /** The threads in an object's {@code wait}. */
  WaitSet waitSet(Object object) {
    return monitors.waitSet(object);
  }

  /** Who holds what a step waits for, or null. */
  public SimThread holder(Object target) {
    return target instanceof Held held ? held.holder() : monitors.holder(target);
  }

  /** Ends a thread's interruptible wait, by a step. */
  public void interrupt(SimThread thread) {
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

  /** A number for a thread without a name. */
  public int nextUnnamed() {
    return unnamed++;
  }

  /** A number for a task that has a thread of its own. */
  public int nextAsync() {
    return ++asyncs;
  }

  /** What a thread that has ended did happened before what the running one does. */
  public void joined(SimThread ended) {
    if (running == null) return;
    running.clock.join(ended.clock);
    running.dependent.join(ended.dependent);
  }

  /** Does something when so much virtual time has passed, on a thread of its own. */
  public void later(long nanos, Runnable task, Object place) {
    long deadline = now() + nanos;
    var timer =
        start(
            "timer " + nextAsync(),
            () -> {
              Steps.whenOrLater(place, "time-out", () -> false, deadline - now());
              task.run();
              released(place);
            });
    timer.idles(true);
  }

  /** This handle stands for this field. */
  public void handle(VarHandle handle, Class<?> owner, String name) {
    sites.handle(handle, sites.field(owner.getName().replace('.', '/'), name));
  }

  /** Ends the whole search with a sentence. Does not return. */
  public void refuse(String sentence) {
    var thread = running;
    if (thread == null) throw new Refusal(sentence);
    refused = new Refusal(sentence);
    while (!cancelled) thread.coroutine.handOver();
    throw new Cancelled();
  }

  /** Ends the threads that are left; to be called when a run was left by an exception. */
  public void close() {
    unwind();
    CURRENT.remove();
  }
}
