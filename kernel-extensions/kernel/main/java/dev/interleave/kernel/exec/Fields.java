package dev.interleave.kernel.exec;

import java.lang.reflect.Field;

/**
 * Fields of JDK classes that have no public door. Where a package is closed or a field is not
 * there, nothing is found and nothing is put.
 */
final class Fields {
  private Fields() {}

  /** The value of a field, or what to take where there is none. */
  static Object find(Object owner, String name, Object otherwise) {
    try {
      var value = owner == null ? null : field(owner, name).get(owner);
      return value == null ? otherwise : value;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return otherwise;
    }
  }

  /** Sets a field, if that can be. */
  static void put(Object owner, String name, Object value) {
    try {
      field(owner, name).set(owner, value);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Whoever asks does without.
    }
  }

  private static Field field(Object owner, String name) throws ReflectiveOperationException {
    for (var type = owner.getClass(); type != null; type = type.getSuperclass()) {
      for (var field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
