package dev.interleave.kernel.exec;

import java.lang.reflect.Method;
import java.util.Collection;
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
   * Forgets classes that no later code can name. Otherwise the compiler would list all of them for
   * each cell that follows, and keep them for ever.
   */
  void forget(Collection<String> classes) {
    var files = Fields.find(tasks, "fileManager", null);
    var tracker = Fields.find(jshell, "classTracker", null);
    ((Map<?, ?>) Fields.find(files, "classObjects", Map.of())).keySet().removeAll(classes);
    ((Map<?, ?>) Fields.find(tracker, "map", Map.of())).keySet().removeAll(classes);
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
