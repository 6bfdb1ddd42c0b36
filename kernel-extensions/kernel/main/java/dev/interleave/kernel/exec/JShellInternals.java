package dev.interleave.kernel.exec;

import java.util.Collection;
import java.util.Map;
import jdk.jshell.JShell;

/**
 * What makes JShell quicker and has no public door. The kernel's start opens the packages; where
 * they are closed, or a JDK looks different, JShell stays as it is.
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
}
