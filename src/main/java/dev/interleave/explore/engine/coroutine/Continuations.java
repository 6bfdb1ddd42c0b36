package dev.interleave.explore.engine.coroutine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * {@code jdk.internal.vm.Continuation}, on which virtual threads are built: a hand-over costs some
 * hundred nanoseconds. To be had where its package is exported or opened to the class path.
 */
final class Continuations implements Coroutine {
  private static final MethodHandle NEW;
  private static final MethodHandle RUN;
  private static final MethodHandle YIELD;

  static {
    MethodHandle make = null;
    MethodHandle run = null;
    MethodHandle handOver = null;
    if (!Boolean.getBoolean("interleave.explore.threads"))
      try {
        var type = Class.forName("jdk.internal.vm.Continuation");
        var scope = Class.forName("jdk.internal.vm.ContinuationScope");
        var lookup = MethodHandles.lookup();
        var ours =
            lookup
                .findConstructor(scope, MethodType.methodType(void.class, String.class))
                .invoke("explore");
        var start = MethodType.methodType(void.class, scope, Runnable.class);
        make =
            lookup
                .findConstructor(type, start)
                .bindTo(ours)
                .asType(MethodType.methodType(Object.class, Runnable.class));
        run =
            lookup
                .findVirtual(type, "run", MethodType.methodType(void.class))
                .asType(MethodType.methodType(void.class, Object.class));
        handOver =
            lookup
                .findStatic(type, "yield", MethodType.methodType(boolean.class, scope))
                .bindTo(ours)
                .asType(MethodType.methodType(void.class));
      } catch (Throwable e) {
        make = null; // The package is closed here.
      }
    NEW = make;
    RUN = run;
    YIELD = handOver;
  }

  private final Object continuation;

  private Continuations(Object continuation) {
    this.continuation = continuation;
  }

  static boolean available() {
    return NEW != null;
  }

  static Coroutine of(Runnable code) {
    try {
      return new Continuations((Object) NEW.invokeExact(code));
    } catch (Throwable e) {
      throw new LinkageError("Continuation", e);
    }
  }

  @Override
  public void resume() {
    try {
      RUN.invokeExact(continuation);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new LinkageError("Continuation.run", e);
    }
  }

  @Override
  public void handOver() {
    try {
      YIELD.invokeExact();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new LinkageError("Continuation.yield", e);
    }
  }

  @Override
  public boolean holdsThread() {
    return false;
  }
}
