package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/**
 * Makes room when a cell has filled the heap. What it filled usually hangs on a variable, so it
 * would stay full after the cell: the variables that the cell uses are set to null, and if that is
 * not enough, all others.
 */
final class MemoryRescue {
  private static final double FULL = 0.7;

  private final JShell jshell;
  private final InProcessExecutionControl control;

  MemoryRescue(JShell jshell, InProcessExecutionControl control) {
    this.jshell = jshell;
    this.control = control;
  }

  /**
   * Makes room and returns the names of the variables that are null now. Takes as long as the
   * collector needs.
   */
  List<String> makeRoom(String code) {
    var cleared = new ArrayList<String>();
    if (isFull()) clear(cleared, Pattern.compile("\\W+").splitAsStream(code).toList());
    if (isFull()) clear(cleared, null);
    return cleared;
  }

  private static boolean isFull() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() > FULL * runtime.maxMemory();
  }

  private void clear(List<String> cleared, List<String> names) {
    for (var variable : jshell.variables().toList()) {
      boolean wanted = names == null || names.contains(variable.name());
      if (wanted && clear(variable)) cleared.add(variable.name());
    }
  }

  /** Sets a variable to null; false if it was null or cannot be. */
  boolean clear(VarSnippet variable) {
    return control.clear(className(variable), variable.name());
  }

  private String className(Snippet snippet) {
    return jshell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
  }
}
