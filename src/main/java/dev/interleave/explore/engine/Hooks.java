package dev.interleave.explore.engine;

import dev.interleave.explore.engine.Step.Kind;
import java.io.PrintStream;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** What rewritten code calls before it touches anything that other threads may touch too. */
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
    var site = execution.site(number);
    access(target, site.field().number(), read(site), site, execution);
  }

  /** A static field is about to be read. */
  public static void readStatic(int number) {
    var execution = execution();
    var site = execution.site(number);
    access(site.field(), Step.WHOLE, read(site), site, execution);
  }

  /** An element of an array is about to be read. */
  public static void readElement(Object array, int index, int number) {
    if (array == null) return;
    var execution = execution();
    access(array, index, Kind.READ, execution.site(number), execution);
  }

  private static void write(
      Object target, int part, Kind kind, Site site, Object value, long hash) {
    var execution = execution();
    if (execution.running() == null) execution.written(site);
    if (execution.running() == null || target == null) return;
    if (execution.isLocal(target)) {
      execution.unseen();
      return;
    }
    if (value != null) execution.publish(value);
    execution.step(Step.access(target, part, kind, site));
    if (execution.wantsValues()) {
      execution.changed(target, part, hash);
      execution.learnt(1, value);
    }
  }

  private static void write(Object target, int number, Object value, long hash) {
    var site = execution().site(number);
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
    write(array, index, Kind.WRITE, execution().site(number), value, value);
  }

  /** As {@link #writeElement(Object, int, int, int)}. */
  public static void writeElement(Object array, int index, long value, int number) {
    write(array, index, Kind.WRITE, execution().site(number), value, value);
  }

  /** As {@link #writeElement(Object, int, int, int)}. */
  public static void writeElement(Object array, int index, float value, int number) {
    write(array, index, Kind.WRITE, execution().site(number), value, (long) (value * 1024));
  }

  /** As {@link #writeElement(Object, int, int, int)}. */
  public static void writeElement(Object array, int index, double value, int number) {
    write(
        array, index, Kind.WRITE, execution().site(number), value, Double.doubleToLongBits(value));
  }

  /** As {@link #writeElement(Object, int, int, int)}. */
  public static void writeElement(Object array, int index, Object value, int number) {
    write(array, index, Kind.WRITE, execution().site(number), value, hash(value));
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
    execution().made(object);
  }

  /** A lock is about to be taken. */
  public static void enter(Object object) {
    execution().lock(Objects.requireNonNull(object)).enter();
  }

  /** A lock is given back. */
  public static void exit(Object object) {
    execution().lock(object).exit();
  }

  /** {@code Object.wait}. */
  public static void await(Object object) throws InterruptedException {
    execution().waitSet(object).await("wait", 0, true);
  }

  /** {@code Object.wait} with a time in milliseconds. */
  public static void await(Object object, long millis) throws InterruptedException {
    execution().waitSet(object).await("wait", millis * 1_000_000, true);
  }

  /** {@code Object.notify}. */
  public static void signal(Object object) {
    execution().waitSet(object).signal("notify", false);
  }

  /** {@code Object.notifyAll}. */
  public static void signalAll(Object object) {
    execution().waitSet(object).signal("notifyAll", true);
  }

  /** An object of the JDK is about to be called. */
  public static void call(Object receiver, int number) {
    var execution = execution();
    var thread = execution.running();
    if (receiver == null || thread == null) return;
    var site = execution.site(number);
    if (Calls.movesOn(site)) execution.unseen();
    var kind = Calls.kind(receiver, site);
    if (kind == null) return;
    var target = execution.source(receiver);
    if (execution.isLocal(target)) {
      if (kind.writes()) execution.unseen();
      return;
    }
    var guarded = kind.writes() && target instanceof Guarded g ? g : null;
    execution.step(
        new Step(
            target,
            Step.WHOLE,
            kind,
            site.call(),
            guarded == null ? null : () -> guarded.isFreeFor(thread),
            -1,
            false,
            site));
  }

  /** An argument of such a call. */
  public static void pass(Object argument, Object receiver) {
    var execution = execution();
    if (execution.running() != null && argument != null && !execution.isLocal(receiver))
      execution.publish(argument);
  }

  /** What the call answered. */
  public static void returned(Object result, Object receiver, int number) {
    var execution = execution();
    if (receiver == null || execution.running() == null) return;
    var name = execution.site(number).call();
    if (Calls.isView(name, result)) execution.view(result, receiver);
    if (execution.wantsValues()) execution.learnt(hash(result), result);
    if (!Calls.changedNothing(name, result)) returned(receiver, number);
  }

  /** The call came to its end. */
  public static void returned(Object receiver, int number) {
    var execution = execution();
    if (receiver == null || execution.running() == null) return;
    if (receiver instanceof Placed placed) execution.released(placed.place());
    var kind = Calls.kind(receiver, execution.site(number));
    if (kind == null || !kind.writes() || !execution.wantsValues()) return;
    if (receiver instanceof Number || receiver instanceof AtomicBoolean)
      execution.changed(receiver, Step.WHOLE, receiver.toString().hashCode());
    else execution.unseen();
  }

  /** A {@code VarHandle} is about to be used. */
  public static void varHandle(Object handle, Object first, int index, int number) {
    var execution = execution();
    if (execution.running() == null) return;
    var site = execution.site(number);
    var kind = varHandleKind(site.call());
    if (index >= 0) execution.step(Step.access(first, index, kind, site));
    else {
      var field = execution.field((VarHandle) handle);
      if (field == null) execution.refuse("A VarHandle that was not made by findVarHandle.");
      var place = Site.ofAccess(site.source(), site.line(), field);
      if (first == null) execution.step(Step.access(field, Step.WHOLE, kind, place));
      else execution.step(Step.access(first, field.number(), kind, place));
    }
    execution.unseen();
  }

  private static Kind varHandleKind(String call) {
    return switch (call) {
      case "get" -> Kind.READ;
      case "set" -> Kind.WRITE;
      case "getVolatile", "getAcquire", "getOpaque" -> Kind.SYNC_READ;
      default -> Kind.SYNC_WRITE;
    };
  }

  /** A number for this call of a method with loops. */
  public static long frame() {
    return execution().frame();
  }

  /** Begins the hash of the locals at the head of a loop. */
  public static long head(long frame, int loop) {
    return Fingerprint.mix(frame, loop);
  }

  /** A local at the head of a loop. */
  public static long local(long hash, int value) {
    return Fingerprint.mix(hash, value);
  }

  /** As {@link #local(long, int)}. */
  public static long local(long hash, long value) {
    return Fingerprint.mix(hash, value);
  }

  /** As {@link #local(long, int)}. */
  public static long local(long hash, float value) {
    return Fingerprint.mix(hash, Float.floatToRawIntBits(value));
  }

  /** As {@link #local(long, int)}. */
  public static long local(long hash, double value) {
    return Fingerprint.mix(hash, Double.doubleToRawLongBits(value));
  }

  /** As {@link #local(long, int)}. */
  public static long local(long hash, Object value) {
    return Fingerprint.mix(hash, hash(value));
  }

  /** Once more round a loop. */
  public static void loop(long hash) {
    execution().atLoop(hash);
  }

  /** Something is called that is not looked into. */
  public static void unseen(String what) {
    execution().unseen(what);
  }

  /** Something is called that may keep a state of its own. */
  public static void opaque() {
    execution().unseen();
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
    return execution().out();
  }
}
