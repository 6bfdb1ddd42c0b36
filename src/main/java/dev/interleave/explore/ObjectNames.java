package dev.interleave.explore;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Site.FieldInfo;
import dev.interleave.explore.engine.Step;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What a learner would call an object: the way to it from the state, such as {@code forks[0]}. */
final class ObjectNames {
  private static final int DEEPEST = 4;

  private final Object root;
  private final Map<Object, String> paths = new IdentityHashMap<>();
  private final Map<String, Integer> unnamed = new HashMap<>();

  ObjectNames(Object root) {
    this.root = root;
  }

  /** What a step touches. */
  String place(Step step) {
    var target = step.target();
    if (target == null) return "";
    var field = step.site() == null ? null : step.site().field();
    if (target instanceof FieldInfo of)
      return ClassNames.simple(of.owner().replace('/', '.')) + "." + of.name();
    if (field != null) return target == root ? field.name() : of(target) + "." + field.name();
    if (step.part() >= 0) return of(target) + "[" + step.part() + "]";
    return of(target);
  }

  /** What an object is called. */
  String of(Object object) {
    if (object == root) return ClassNames.of(object);
    if (object instanceof SimThread thread) return thread.name();
    if (object instanceof Thread thread) return thread.getName();
    if (object instanceof Class<?> type) return ClassNames.simple(type.getName());
    if (!paths.containsKey(object)) look();
    return paths.computeIfAbsent(object, this::numbered);
  }

  private String numbered(Object object) {
    var name = object.getClass().isArray() ? "array" : ClassNames.of(object);
    int number = unnamed.merge(name, 1, Integer::sum);
    return number == 1 ? name : name + " " + number;
  }

  private record Found(Object object, String path, int depth) {}

  private void look() {
    if (root == null) return;
    var seen = new IdentityHashMap<Object, Boolean>();
    var found = new ArrayDeque<Found>();
    found.add(new Found(root, "", 0));
    while (!found.isEmpty()) {
      var next = found.poll();
      if (next.object == null || seen.put(next.object, true) != null) continue;
      if (!next.path.isEmpty()) paths.putIfAbsent(next.object, next.path);
      if (next.depth < DEEPEST) inside(next, found);
    }
  }

  private static void inside(Found at, ArrayDeque<Found> found) {
    var object = at.object;
    if (object instanceof Object[] array) elements(array, at, found);
    else if (object instanceof List<?> list && isOfJdk(list)) elements(list.toArray(), at, found);
    else if (!isOfJdk(object) && !object.getClass().isArray())
      for (var type = object.getClass(); type != null; type = type.getSuperclass())
        for (var field : type.getDeclaredFields()) field(field, at, found);
  }

  private static boolean isOfJdk(Object object) {
    var type = object.getClass();
    return type.getName().startsWith("java.") || ClassNames.isModel(type);
  }

  private static void elements(Object[] elements, Found at, ArrayDeque<Found> found) {
    for (int i = 0; i < elements.length; i++)
      found.add(new Found(elements[i], at.path + "[" + i + "]", at.depth + 1));
  }

  private static void field(Field field, Found at, ArrayDeque<Found> found) {
    if (field.getType().isPrimitive() || Modifier.isStatic(field.getModifiers())) return;
    if (!field.trySetAccessible()) return;
    var name = field.getName().replaceFirst("^val\\$", "");
    try {
      found.add(
          new Found(
              field.get(at.object), at.path.isEmpty() ? name : at.path + "." + name, at.depth + 1));
    } catch (IllegalAccessException e) {
      throw new LinkageError(field.toString(), e); // It was made accessible.
    }
  }
}
