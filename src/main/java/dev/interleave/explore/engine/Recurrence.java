package dev.interleave.explore.engine;

/**
 * Whether a state of one order comes again: then those who moved in between can do so for ever,
 * which is a livelock. Looked for only in code with loops.
 */
final class Recurrence {
  private static final int MOST_ROUNDS = 20_000_000;

  private final Execution execution;
  private final Fingerprint fingerprint = new Fingerprint();
  private boolean watches;
  private long livelocked;

  Recurrence(Execution execution) {
    this.execution = execution;
  }

  void clear(boolean hasLoops) {
    fingerprint.clear();
    watches = hasLoops;
    livelocked = 0;
  }

  /** Whether a state may come again. */
  boolean watches() {
    return watches;
  }

  /** A bit for each thread that moved since this same state was there before; 0 if it is new. */
  long movedSinceSame() {
    livelocked = fingerprint.movedSinceSame(execution.threads());
    return livelocked;
  }

  boolean isLivelocked(SimThread thread) {
    return (livelocked & 1L << thread.id) != 0;
  }

  /** A thread takes a step. */
  void taken(SimThread thread, int location) {
    thread.rounds = 0;
    if (!watches) return;
    fingerprint.moved(thread.id);
    thread.local = Fingerprint.mix(thread.local, location + 3L);
  }

  /** A place has a new value. */
  void changed(Object target, int part, long value) {
    if (watches && execution.running() != null)
      fingerprint.changed(execution.heap().location(target, part), value);
  }

  /** A thread learnt something: what it does from here on may depend on it. */
  void learnt(SimThread thread, long hash) {
    if (watches) thread.local = Fingerprint.mix(thread.local, hash);
  }

  /** The head of a loop, with a hash of all locals: from here on only these count. */
  void atLoop(long locals) {
    var thread = execution.running();
    if (thread == null) return;
    if (++thread.rounds > MOST_ROUNDS)
      execution.refuse(
          "%s went %,d times round a loop without touching anything shared: does it ever end?"
              .formatted(thread.name(), MOST_ROUNDS));
    thread.local = Fingerprint.mix(locals, thread.unseen);
  }

  /**
   * Something happened that the hash of the state does not see: no later state equals an earlier.
   */
  void unseen() {
    var thread = execution.running();
    if (thread != null) thread.unseen = Fingerprint.mix(thread.unseen, 11 + fingerprint.steps());
  }
}
