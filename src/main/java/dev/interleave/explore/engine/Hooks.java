package dev.interleave.explore.engine;

import dev.interleave.explore.engine.Step.Kind;
import java.io.PrintStream;

/**
 * What rewritten code calls before it reads or writes anything that other threads may touch too,
 * and what it tells of itself.
 */
public final class Hooks {
  private Hooks() {}

  static Execution execution() {
    var execution = Execution.current();
    if (execution == null)
      throw new Refusal(
          "This code runs on a thread that explore does not know, such as a worker of a parallel"
              + " stream or a timer. Start it with Thread or an executor.");
    return execution;
  }

  private static void access(Object target, int part, Kind kind, Site site, Execution execution) {
    if (execution.running() != null) execution.step(Step.access(target, part, kind, site));
  }

  private static Kind read(Site site) {
    return site.field().isVolatile() ? Kind.SYNC_READ : Kind.READ;
  }

  private static Kind write(Site site) {
    return site.field().isVolatile() ? Kind.SYNC_WRITE : Kind.WRITE;
  }

  /** A field is about to be read. */
  public static void read(Object target, int number) {
    if (target == null) return;
    var execution = execution();
    var site = execution.sites().get(number);
    access(target, site.field().number(), read(site), site, execution);
  }

  /** A static field is about to be read. */
  public static void readStatic(int number) {
    var execution = execution();
    var site = execution.sites().get(number);
    access(site.field(), Step.WHOLE, read(site), site, execution);
  }

  /** An element of an array is about to be read. */
  public static void readElement(Object array, int index, int number) {
    if (array == null) return;
    var execution = execution();
    access(array, index, Kind.READ, execution.sites().get(number), execution);
  }

  private static void write(
      Object target, int part, Kind kind, Site site, Object value, long hash) {
    var execution = execution();
    var thread = execution.running();
    if (thread == null) execution.written(site);
    if (thread == null || target == null) return;
    if (execution.heap().isOnlyOf(target, thread)) {
      execution.recurrence().unseen();
      return;
    }
    if (value != null) execution.heap().publish(value);
    execution.step(Step.access(target, part, kind, site));
    if (execution.wantsValues()) {
      execution.recurrence().changed(target, part, hash);
      execution.learnt(1, value);
    }
  }

  private static void write(Object target, int number, Object value, long hash) {
    var site = execution().sites().get(number);
    if (target == null) write(site.field(), Step.WHOLE, write(site), site, value, hash);
    else write(target, site.field().number(), write(site), site, value, hash);
  }

  /** A field is about to be written; the target is null for a static one. */
  public static void write(Object target, int value, int number) {
    write(target, number, value, value);
  }

  /** As {@link #write(Object, int, int)}. */
  public static void write(Object target, long value, int number) {
    write(target, number, value, value);
  }

  /** As {@link #write(Object, int, int)}. */
  public static void write(Object target, float value, int number) {
    write(target, number, value, Float.floatToRawIntBits(value));
  }

  /** As {@link #write(Object, int, int)}. */
  public static void write(Object target, double value, int number) {
    write(target, number, value, Double.doubleToRawLongBits(value));
  }

  /** As {@link #write(Object, int, int)}. */
  public static void write(Object target, Object value, int number) {
    write(target, number, value, hash(value));
  }

  /** An element of an array is about to be written. */
  public static void writeElement(Object array, int index, int value, int number) {
    write(array, index, Kind.WRITE, execution().sites().get(number), value, value);
  }

  /** As {@link #writeElement(Object, int, int, int)}. */
  public static void writeElement(Object array, int index, long value, int number) {
    write(array, index, Kind.WRITE, execution().sites().get(number), value, value);
  }

  /** As {@link #writeElement(Object, int, int, int)}. */
  public static void writeElement(Object array, int index, float value, int number) {
    write(array, index, Kind.WRITE, execution().sites().get(number), value, (long) (value * 1024));
  }

  /** As {@link #writeElement(Object, int, int, int)}. */
  public static void writeElement(Object array, int index, double value, int number) {
    write(
        array,
        index,
        Kind.WRITE,
        execution().sites().get(number),
        value,
        Double.doubleToLongBits(value));
  }

  /** As {@link #writeElement(Object, int, int, int)}. */
  public static void writeElement(Object array, int index, Object value, int number) {
    write(array, index, Kind.WRITE, execution().sites().get(number), value, hash(value));
  }

  /** This was read, or answered by a call. */
  public static void got(int value) {
    var execution = execution();
    if (execution.wantsValues()) execution.learnt(value, value);
  }

  /** As {@link #got(int)}. */
  public static void got(long value) {
    var execution = execution();
    if (execution.wantsValues()) execution.learnt(value, value);
  }

  /** As {@link #got(int)}. */
  public static void got(float value) {
    var execution = execution();
    if (execution.wantsValues()) execution.learnt(Float.floatToRawIntBits(value), value);
  }

  /** As {@link #got(int)}. */
  public static void got(double value) {
    var execution = execution();
    if (execution.wantsValues()) execution.learnt(Double.doubleToRawLongBits(value), value);
  }

  /** As {@link #got(int)}. */
  public static void got(Object value) {
    var execution = execution();
    if (execution.wantsValues()) execution.learnt(hash(value), value);
  }

  /** Equal values have equal hashes; other objects are told apart by identity. */
  static long hash(Object value) {
    return value instanceof Number || value instanceof String || value instanceof Boolean
        ? value.hashCode()
        : System.identityHashCode(value);
  }

  /** The running thread made this object: nobody else can reach it yet. */
  public static void made(Object object) {
    var execution = execution();
    if (execution.running() != null) execution.heap().made(object, execution.running());
  }

  /** Something is called that is not looked into. */
  public static void unseen(String what) {
    execution().sites().unseen(what);
  }

  /** Something is about to be used that cannot be explored. */
  public static void refuse(String sentence) {
    execution().refuse(sentence);
  }

  /** Makes the static fields of a class anew, without steps, now and before each later order. */
  public static void initialise(Class<?> type) {
    execution().initialise(type);
  }

  /** {@code System.out} and {@code System.err}: kept with the order. */
  public static PrintStream out() {
    return execution().printed().stream();
  }
}
