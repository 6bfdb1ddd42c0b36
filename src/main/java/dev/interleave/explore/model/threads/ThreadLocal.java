package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * As {@link java.lang.ThreadLocal}: a value for each explored thread, though all of them take turns
 * on one. No other thread can reach it, so it takes no step.
 */
public class ThreadLocal<T> extends java.lang.ThreadLocal<T> {
  private final Map<SimThread, Holder<T>> values = new WeakHashMap<>();

  private record Holder<T>(T value) {}

  /** As the original. */
  public ThreadLocal() {}

  /** As {@link java.lang.ThreadLocal#withInitial}. */
  public static <S> java.lang.ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
    Objects.requireNonNull(supplier);
    return new ThreadLocal<>() {
      @Override
      protected S initialValue() {
        return supplier.get();
      }
    };
  }

  @Override
  public T get() {
    var held = values.get(Steps.running());
    if (held == null) set(initialValue());
    return values.get(Steps.running()).value();
  }

  @Override
  public void set(T value) {
    values.put(Steps.running(), new Holder<>(value));
  }

  @Override
  public void remove() {
    values.remove(Steps.running());
  }
}
