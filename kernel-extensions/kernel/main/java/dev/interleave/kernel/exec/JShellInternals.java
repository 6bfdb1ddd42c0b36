package dev.interleave.kernel.exec;

import dev.interleave.kernel.jvmti.ToolInterface;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/**
 * What JShell has no method for. Found by reflection; where a JDK differs, nothing is done and
 * nothing is broken.
 */
final class JShellInternals {
  private JShellInternals() {}

  /**
   * Makes an overwritten snippet the current one again, waiting to be compiled. When it is declared
   * again it keeps its classes; otherwise objects of a class would no longer be of that class, and
   * variables that hold them would be reset.
   */
  static void revive(JShell jshell, Snippet snippet) {
    try {
      ToolInterface.get().open(JShell.class.getModule(), "jdk.jshell");
      Object key = method(Snippet.class, "key").invoke(snippet);
      int index = (int) method(Class.forName("jdk.jshell.Key"), "index").invoke(key);
      Object maps = field(JShell.class, "maps").get(jshell);
      @SuppressWarnings("unchecked")
      List<Snippet> current = (List<Snippet>) field(maps.getClass(), "keyIndexToSnippet").get(maps);
      field(Snippet.class, "status").set(snippet, Status.RECOVERABLE_NOT_DEFINED);
      current.set(index, snippet);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Another JShell: the declaration comes back, and what hangs on its classes is reset.
    }
  }

  private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static Method method(Class<?> owner, String name) throws NoSuchMethodException {
    Method method = owner.getDeclaredMethod(name);
    method.setAccessible(true);
    return method;
  }
}
