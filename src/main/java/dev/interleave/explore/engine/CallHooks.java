package dev.interleave.explore.engine;

import dev.interleave.explore.engine.Step.Kind;
import dev.interleave.explore.engine.heap.Placed;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;

/** What rewritten code calls before and after it calls an object of the JDK. */
public final class CallHooks {
  private CallHooks() {}

  /** An object of the JDK is about to be called. */
  public static void call(Object receiver, int number) {
    var execution = Hooks.execution();
    var thread = execution.running();
    if (receiver == null || thread == null) return;
    var site = execution.sites().get(number);
    if (Calls.movesOn(site)) execution.recurrence().unseen();
    var kind = Calls.kind(receiver, site);
    if (kind == null) return;
    var target = execution.heap().source(receiver);
    thread.called = target;
    if (execution.heap().isOnlyOf(target, thread)) {
      if (kind.writes()) execution.recurrence().unseen();
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
    var execution = Hooks.execution();
    var thread = execution.running();
    if (thread != null && argument != null && !execution.heap().isOnlyOf(receiver, thread))
      execution.heap().publish(argument);
  }

  /** What the call answered. */
  public static void returned(Object result, Object receiver, int number) {
    var execution = Hooks.execution();
    if (receiver == null || execution.running() == null) return;
    var name = execution.sites().get(number).call();
    if (Calls.isView(name, result)) execution.heap().view(result, receiver);
    if (execution.wantsValues()) execution.learnt(Hooks.hash(result), result);
    if (!Calls.changedNothing(name, result)) returned(receiver, number);
  }

  /** The call came to its end. */
  public static void returned(Object receiver, int number) {
    var execution = Hooks.execution();
    if (receiver == null || execution.running() == null) return;
    if (receiver instanceof Placed placed) execution.before().released(placed.place());
    var kind = Calls.kind(receiver, execution.sites().get(number));
    if (kind == null || !kind.writes() || !execution.wantsValues()) return;
    if (receiver instanceof Number || receiver instanceof AtomicBoolean)
      execution.recurrence().changed(receiver, Step.WHOLE, receiver.toString().hashCode());
    else execution.recurrence().unseen();
  }

  /** A {@code VarHandle} is about to be used. */
  public static void varHandle(Object handle, Object first, int index, int number) {
    var execution = Hooks.execution();
    if (execution.running() == null) return;
    var site = execution.sites().get(number);
    var kind = varHandleKind(site.call());
    if (index >= 0) execution.step(Step.access(first, index, kind, site));
    else {
      var field = execution.sites().field((VarHandle) handle);
      if (field == null) execution.refuse("A VarHandle that was not made by findVarHandle.");
      var place = Site.ofAccess(site.source(), site.line(), field);
      if (first == null) execution.step(Step.access(field, Step.WHOLE, kind, place));
      else execution.step(Step.access(first, field.number(), kind, place));
    }
    execution.recurrence().unseen();
  }

  private static Kind varHandleKind(String call) {
    return switch (call) {
      case "get" -> Kind.READ;
      case "set" -> Kind.WRITE;
      case "getVolatile", "getAcquire", "getOpaque" -> Kind.SYNC_READ;
      default -> Kind.SYNC_WRITE;
    };
  }

  /** Something is called that may keep a state of its own. */
  public static void opaque() {
    Hooks.execution().recurrence().unseen();
  }
}
