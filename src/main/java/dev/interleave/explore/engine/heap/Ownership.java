package dev.interleave.explore.engine.heap;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which objects only one thread can reach: those it made, until it puts them where others find
 * them. Everything that was made before the threads began is shared.
 */
final class Ownership {
  private static final ClassValue<Field[]> REFERENCES =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          return references(type);
        }
      };

  private final Map<Object, Object> owners = new IdentityHashMap<>();

  void made(Object object, Object by) {
    owners.put(object, by);
  }

  boolean isOnlyOf(Object object, Object thread) {
    if (owners.isEmpty()) return false;
    var owner = owners.get(object);
    if (owner == null) return false;
    if (owner == thread) return true;
    publish(object);
    return false;
  }

  /** From now on others can reach this, and whatever is reached from it. */
  void publish(Object root) {
    if (root == null || owners.isEmpty()) return;
    var seen = new IdentityHashMap<Object, Boolean>();
    Deque<Object> found = new ArrayDeque<>();
    found.push(root);
    while (!found.isEmpty()) {
      var object = found.pop();
      if (seen.put(object, true) != null) continue;
      owners.remove(object);
      for (var next : reachedFrom(object)) if (next != null) found.push(next);
    }
  }

  void clear() {
    owners.clear();
  }

  /** What an object refers to, as far as can be seen from outside. */
  static List<Object> reachedFrom(Object object) {
    var found = new ArrayList<Object>();
    var type = object.getClass();
    if (object instanceof Object[] array) found.addAll(Arrays.asList(array));
    else if (type.getName().startsWith("java.")) contents(object, found);
    else
      for (var field : REFERENCES.get(type))
        try {
          found.add(field.get(object));
        } catch (IllegalAccessException e) {
          continue; // Closed to us: what it holds counts as shared when another thread touches it.
        }
    return found;
  }

  private static void contents(Object object, List<Object> found) {
    if (object instanceof Map<?, ?> map) {
      found.addAll(map.keySet());
      found.addAll(map.values());
    } else if (object instanceof Collection<?> collection) found.addAll(collection);
    else if (object instanceof Map.Entry<?, ?> entry) {
      found.add(entry.getKey());
      found.add(entry.getValue());
    }
  }

  private static Field[] references(Class<?> type) {
    var found = new ArrayList<Field>();
    for (var at = type; at != null && at != Object.class; at = at.getSuperclass())
      for (var field : at.getDeclaredFields())
        if (!field.getType().isPrimitive()
            && !Modifier.isStatic(field.getModifiers())
            && field.trySetAccessible()) found.add(field);
    return found.toArray(Field[]::new);
  }
}
