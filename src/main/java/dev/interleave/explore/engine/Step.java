package dev.interleave.explore.engine;

import java.util.function.BooleanSupplier;

/**
 * What a thread is about to do: a read or write of something shared, a lock to take, or a modelled
 * call. The choice of the next thread stands before it.
 *
 * @param target the object touched; null where it touches nothing that others could
 * @param part which part of it: the number of a field, an index, or {@link #WHOLE}
 * @param kind what it does to it
 * @param verb the method that is called; or what happens, with a gap for the target: {@code takes a
 *     task from %s}
 * @param ready whether it can be taken now; null if always
 * @param deadline virtual nanoseconds after which it ends without success; negative if never
 * @param interruptible whether an interrupt ends its wait
 * @param site where it stands in the code; null where that is not known
 */
public record Step(
    Object target,
    int part,
    Kind kind,
    String verb,
    BooleanSupplier ready,
    long deadline,
    boolean interruptible,
    Site site) {

  /** The part of a step that touches an object as a whole. */
  public static final int WHOLE = -1;

  /** The verb of a thread that goes on after a wait, once it has its lock again. */
  public static final String WAKE = "wake";

  /** The verb of a thread that takes a lock only if it is free. */
  public static final String TRY = "tryLock";

  /** What a step does to its target; the last four order memory, as volatile accesses do. */
  public enum Kind {
    READ,
    WRITE,
    SYNC_READ,
    SYNC_WRITE,
    LOCK,
    PAUSE;

    /** Whether two steps of this kind on one target commute. */
    public boolean writes() {
      return this == WRITE || this == SYNC_WRITE || this == LOCK;
    }

    /** Whether it orders memory; two that do not, one of them writing, race. */
    public boolean synchronizes() {
      return compareTo(SYNC_READ) >= 0;
    }
  }

  /** Whether its verb is the name of a method. */
  public boolean isCall() {
    return verb.indexOf('%') < 0;
  }

  static Step access(Object target, int part, Kind kind, Site site) {
    return new Step(target, part, kind, kind.writes() ? "write" : "read", null, -1, false, site);
  }
}
