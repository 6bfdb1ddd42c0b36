package dev.interleave.explore.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/** The static fields of the classes in use: each order begins with fresh ones. */
final class Statics {
  private final List<Class<?>> types = new ArrayList<>();

  /** Makes those of a class now, and again before each later order. */
  void make(Class<?> type) {
    types.add(type);
    run(type);
  }

  void makeAgain() {
    for (var type : List.copyOf(types)) run(type);
  }

  private static void run(Class<?> type) {
    try {
      var initialiser = type.getDeclaredMethod("$statics$");
      initialiser.setAccessible(true);
      initialiser.invoke(null);
    } catch (InvocationTargetException e) {
      throw new ExceptionInInitializerError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }
}
