package dev.interleave.kernel.exec;

import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Leaves the shell as it was before a snippet that does not compile. JShell forgets what such a
 * snippet was to replace, and javac, which JShell keeps from cell to cell, may still hold half of
 * the class and write it into the next one.
 */
final class Rollback {
  private final JShell jshell;
  private final InProcessExecutionControl control;
  private final JShellInternals internals;

  Rollback(JShell jshell, InProcessExecutionControl control, JShellInternals internals) {
    this.jshell = jshell;
    this.control = control;
    this.internals = internals;
  }

  /**
   * Whether the snippet cannot be used, and no later declaration will change that: it is wrong, or
   * it is more than a class file holds. JShell takes the latter for a name that is still missing.
   */
  boolean hasFailed(SnippetEvent event) {
    return event.status() == Status.REJECTED
        || event.status() == Status.RECOVERABLE_NOT_DEFINED
            && jshell
                .diagnostics(event.snippet())
                .anyMatch(diagnostic -> diagnostic.isError() && !isMissing(diagnostic.getCode()));
  }

  private static boolean isMissing(String code) {
    return code.startsWith("compiler.err.cant.resolve")
        || code.equals("compiler.err.does.not.override.abstract");
  }

  /** Undoes a failed snippet and puts back what it was to replace. */
  void undo(SnippetEvent failed, List<SnippetEvent> events) {
    if (failed.status() != Status.REJECTED) {
      renewCompiler();
      jshell.drop(failed.snippet());
    }
    for (var event : events)
      if (event.status() == Status.OVERWRITTEN && event.causeSnippet() == failed.snippet())
        putBack(event.snippet());
  }

  /** Undoes an evaluation that ended within the compiler, which tells nothing of what it did. */
  void undoCrash() {
    renewCompiler();
    var active =
        declarations().stream()
            .filter(snippet -> jshell.status(snippet).isActive())
            .map(Rollback::nameOf)
            .collect(Collectors.toSet());
    for (var snippet : declarations().reversed())
      if (jshell.status(snippet) == Status.OVERWRITTEN && active.add(nameOf(snippet)))
        putBack(snippet);
  }

  private void putBack(Snippet snippet) {
    internals.revive(snippet);
    declareAgain(snippet);
  }

  /** Declares a variable anew, without its value; false if that does not compile now. */
  boolean renew(Snippet variable) {
    if (declareAgain(variable).isDefined()) return true;
    internals.revive(variable);
    return false;
  }

  /** Declares a snippet without running it, so that a variable keeps what it holds. */
  private Status declareAgain(Snippet snippet) {
    return control.withoutRunning(() -> jshell.eval(snippet.source()).getFirst().status());
  }

  private List<Snippet> declarations() {
    return jshell.snippets().filter(DeclarationSnippet.class::isInstance).toList();
  }

  private static String nameOf(Snippet snippet) {
    return snippet.kind() + " " + ((DeclarationSnippet) snippet).name();
  }

  /** A change of the class path makes JShell take a new compiler; this one changes nothing. */
  private void renewCompiler() {
    jshell.addToClasspath(System.getProperty("java.class.path"));
    internals.shareCompilers();
  }
}
