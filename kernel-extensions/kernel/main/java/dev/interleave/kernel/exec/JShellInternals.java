package dev.interleave.kernel.exec;

import java.lang.reflect.Method;
import java.util.ArrayList;
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
  private Kept kept;

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
    var kept = kept();
    kept.files().keySet().removeAll(classes);
    kept.loaded().keySet().removeAll(classes);
    kept.outers().remove(className.substring(className.lastIndexOf('.') + 1));
    kept.snippets().remove(snippet);
    kept.current().replaceAll(known -> known == snippet ? null : known);
  }

  /**
   * Takes from a compiled snippet the text of its class. It imports every declaration there was, so
   * a thousand declarations would keep a million lines.
   */
  void shorten(Snippet snippet) {
    var wrap = Fields.find(Fields.find(snippet, "outer", null), "w", null);
    if (Fields.find(wrap, "os", null) instanceof Object[] parts) {
      parts[0] = "";
      Fields.put(wrap, "wrapped", "");
    }
  }

  /** JShell's own collections, each of which it keeps as long as it lives. */
  private record Kept(
      Map<?, ?> files,
      Map<?, ?> loaded,
      Map<?, ?> outers,
      Collection<?> snippets,
      List<Snippet> current) {}

  /** Looked for at the first cell, and once. */
  @SuppressWarnings("unchecked")
  private Kept kept() {
    if (kept == null) {
      var maps = Fields.find(jshell, "maps", null);
      kept =
          new Kept(
              map(Fields.find(tasks, "fileManager", null), "classObjects"),
              map(Fields.find(jshell, "classTracker", null), "map"),
              map(Fields.find(jshell, "outerMap", null), "classOuters"),
              (Collection<?>) Fields.find(maps, "snippets", new ArrayList<>()),
              (List<Snippet>) Fields.find(maps, "keyIndexToSnippet", new ArrayList<>()));
    }
    return kept;
  }

  private static Map<?, ?> map(Object owner, String field) {
    return (Map<?, ?>) Fields.find(owner, field, new HashMap<>());
  }

  /**
   * Makes an overwritten snippet the current one again, waiting to be compiled. When it is declared
   * again it keeps its classes; otherwise objects of a class would no longer be of that class, and
   * variables that hold them would be reset.
   */
  void revive(Snippet snippet) {
    try {
      var key = method(Snippet.class, "key").invoke(snippet);
      int index = (int) method(Class.forName("jdk.jshell.Key"), "index").invoke(key);
      Fields.put(snippet, "status", Status.RECOVERABLE_NOT_DEFINED);
      kept().current().set(index, snippet);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // The declaration comes back, and what hangs on its classes is reset.
    }
  }

  private static Method method(Class<?> owner, String name) throws NoSuchMethodException {
    var method = owner.getDeclaredMethod(name);
    method.setAccessible(true);
    return method;
  }
}
