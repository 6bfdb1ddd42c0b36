package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Guarded;
import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * As {@link java.util.concurrent.ConcurrentHashMap}, but that the functions given to it run outside
 * the locks of the JDK: while one runs no other thread changes the map. (The original lets others
 * change entries in other bins.)
 */
public class ConcurrentHashMap<K, V> extends java.util.concurrent.ConcurrentHashMap<K, V>
    implements Guarded {
  private static final long serialVersionUID = 1;

  private transient SimThread changing;

  /** As {@link java.util.concurrent.ConcurrentHashMap#ConcurrentHashMap()}. */
  public ConcurrentHashMap() {}

  /** As {@link java.util.concurrent.ConcurrentHashMap#ConcurrentHashMap(int)}. */
  public ConcurrentHashMap(int capacity) {
    super(capacity);
  }

  /** As {@link java.util.concurrent.ConcurrentHashMap#ConcurrentHashMap(Map)}. */
  public ConcurrentHashMap(Map<? extends K, ? extends V> map) {
    super(map);
  }

  @Override
  public boolean isFreeFor(SimThread thread) {
    return changing == null || changing == thread;
  }

  private V changing(String verb, Supplier<V> change) {
    var me = Steps.running();
    if (me == null) return change.get();
    if (changing == me) throw new IllegalStateException("Recursive update");
    Steps.when(this, verb, () -> changing == null);
    changing = me;
    try {
      return change.get();
    } finally {
      changing = null;
      Steps.released(this);
    }
  }

  private V set(K key, V value) {
    if (value == null) super.remove(key);
    else super.put(key, value);
    return value;
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    return changing("compute", () -> set(key, function.apply(key, super.get(key))));
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    return changing(
        "computeIfAbsent",
        () -> {
          var old = super.get(key);
          return old != null ? old : set(key, function.apply(key));
        });
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    return changing(
        "computeIfPresent",
        () -> {
          var old = super.get(key);
          return old == null ? null : set(key, function.apply(key, old));
        });
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    return changing(
        "merge",
        () -> {
          var old = super.get(key);
          return set(key, old == null ? value : function.apply(old, value));
        });
  }
}
