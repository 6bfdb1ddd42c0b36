package dev.interleave.kernel.exec;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/**
 * What JShell has no public door for. The kernel's start opens the packages; where they are closed,
 * or a JDK looks different, JShell stays as it is and nothing is broken.
 */
final class JShellInternals {
  private final JShell jshell;
  private final Object tasks;

  JShellInternals(JShell jshell) {
    this.jshell = jshell;
    this.tasks = Fields.find(jshell, "taskFactory", null);
  }

  /** Lets JShell's tasks share compilers; to be called again when the class path has changed. */
  void shareCompilers() {
    Fields.put(
        Fields.find(tasks, "javacTaskPool", null), "options2Contexts", new SharedCompilers());
  }

  /**
   * Forgets a snippet that no later code can name, and its classes. Otherwise the compiler would
   * list all of them for each cell that follows; and JShell would keep them for ever, each with a
   * text that names every declaration there was.
   */
  void forget(Snippet snippet, String className, Collection<String> classes) {
    remove(classes, Fields.find(tasks, "fileManager", null), "classObjects");
    remove(classes, Fields.find(jshell, "classTracker", null), "map");
    Object maps = Fields.find(jshell, "maps", null);
    ((Collection<?>) Fields.find(maps, "snippets", List.of())).remove(snippet);
    ((List<?>) Fields.find(maps, "keyIndexToSnippet", List.of()))
        .replaceAll(known -> known == snippet ? null : known);
    String simpleName = className.substring(className.lastIndexOf('.') + 1);
    remove(List.of(simpleName), Fields.find(jshell, "outerMap", null), "classOuters");
  }

  private static void remove(Collection<String> names, Object owner, String field) {
    names.forEach(((Map<?, ?>) Fields.find(owner, field, new HashMap<>()))::remove);
  }

  /**
   * Makes an overwritten snippet the current one again, waiting to be compiled. When it is declared
   * again it keeps its classes; otherwise objects of a class would no longer be of that class, and
   * variables that hold them would be reset.
   */
  void revive(Snippet snippet) {
    try {
      Object key = method(Snippet.class, "key").invoke(snippet);
      int index = (int) method(Class.forName("jdk.jshell.Key"), "index").invoke(key);
      Object maps = Fields.find(jshell, "maps", null);
      @SuppressWarnings("unchecked")
      List<Snippet> current = (List<Snippet>) Fields.find(maps, "keyIndexToSnippet", null);
      Fields.put(snippet, "status", Status.RECOVERABLE_NOT_DEFINED);
      current.set(index, snippet);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // The declaration comes back, and what hangs on its classes is reset.
    }
  }

  private static Method method(Class<?> owner, String name) throws NoSuchMethodException {
    Method method = owner.getDeclaredMethod(name);
    method.setAccessible(true);
    return method;
  }
}
