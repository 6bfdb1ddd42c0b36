package dev.interleave.explore;

import dev.interleave.explore.engine.Execution;
import dev.interleave.explore.engine.Held;
import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Site.FieldInfo;
import dev.interleave.explore.engine.Step;
import dev.interleave.schedule.Names;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** What the threads of an order share, and its values after each step, read from outside. */
final class Shared {
  private static final int MOST_LETTERS = 24;

  private final Execution execution;
  private final ClassLoader loader;
  private final Map<String, Supplier<Object>> readers = new LinkedHashMap<>();
  private final List<String> before = new ArrayList<>();

  Shared(Execution execution, ClassLoader loader) {
    this.execution = execution;
    this.loader = loader;
  }

  /** Looks at what this step touches from now on. It has not changed before: no step touched it. */
  void touched(Step step, ObjectNames names) {
    if (step.target() == null) return;
    var place = names.place(step);
    if (readers.containsKey(place)) return;
    var reader = reader(step, names);
    if (reader == null) return;
    readers.put(place, reader);
    before.add(shown(reader, names));
  }

  List<String> places() {
    return List.copyOf(readers.keySet());
  }

  List<String> before() {
    return List.copyOf(before);
  }

  /** The values of all places so far. */
  List<String> values(ObjectNames names) {
    return readers.values().stream().map(reader -> shown(reader, names)).toList();
  }

  /** Fills up what was read before all places were known. */
  List<String> filled(List<String> values) {
    var all = new ArrayList<>(values);
    all.addAll(before.subList(values.size(), before.size()));
    return List.copyOf(all);
  }

  private static String shown(Supplier<Object> reader, ObjectNames names) {
    String text;
    try {
      text = Words.value(reader.get(), names);
    } catch (RuntimeException e) {
      text = "?"; // The learner's own toString.
    }
    return Names.cut(text, MOST_LETTERS);
  }

  /** How to read what a step touches; null if it has no value that can be told in a word. */
  private Supplier<Object> reader(Step step, ObjectNames names) {
    var target = step.target();
    var field = step.site() == null ? null : step.site().field();
    if (target instanceof FieldInfo of) return reader(null, of);
    if (field != null) return reader(target, field);
    if (step.part() >= 0 && target.getClass().isArray())
      return () -> Array.get(target, step.part());
    if (step.kind() == Step.Kind.LOCK || target instanceof Held) return () -> holder(target);
    if (target instanceof Semaphore semaphore) return semaphore::availablePermits;
    if (target instanceof CountDownLatch latch) return latch::getCount;
    return Words.isPlain(target) ? () -> target : null;
  }

  private String holder(Object lock) {
    SimThread holder = execution.holder(lock);
    return holder == null ? "free" : "held by " + holder.name();
  }

  private Supplier<Object> reader(Object target, FieldInfo of) {
    try {
      Field field = type(of).getDeclaredField(of.name());
      return field.trySetAccessible() ? () -> get(field, target) : null;
    } catch (ReflectiveOperationException e) {
      return null; // A field that the compiler made up.
    }
  }

  private Class<?> type(FieldInfo of) throws ClassNotFoundException {
    return Class.forName(of.owner().replace('/', '.'), false, loader);
  }

  private static Object get(Field field, Object target) {
    try {
      return field.get(target);
    } catch (IllegalAccessException e) {
      throw new LinkageError(field.toString(), e); // It was made accessible.
    }
  }
}
