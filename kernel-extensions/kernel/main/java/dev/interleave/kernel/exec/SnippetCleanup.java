package dev.interleave.kernel.exec;

import java.util.List;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * Forgets what no later code can name. JShell keeps the value of an expression as $1, $2 and so on,
 * and the classes of all code: every later cell would compile against all of them.
 */
final class SnippetCleanup {
  private final JShell jshell;
  private final Sources sources;
  private final MemoryRescue memory;
  private final JShellInternals internals;

  SnippetCleanup(JShell jshell, Sources sources, MemoryRescue memory, JShellInternals internals) {
    this.jshell = jshell;
    this.sources = sources;
    this.memory = memory;
    this.internals = internals;
  }

  /** Forgets what one evaluation leaves; the lines of its classes are kept. */
  void after(List<SnippetEvent> events, Invocation invocation) {
    var classes = events.size() == 1 ? invocation.classes : List.<String>of();
    var snippets = events.stream().map(SnippetEvent::snippet).toList();
    for (var snippet : snippets) if (isDone(snippet)) forget(snippet, classes);
    shorten(snippets.stream().filter(this::isSettled).toList());
  }

  private boolean isSettled(Snippet snippet) {
    return jshell.status(snippet) == Status.VALID
        && jshell.diagnostics(snippet).findAny().isEmpty()
        && !(snippet instanceof ImportSnippet);
  }

  /** Notes the lines of all first, since snippets that name each other share a class. */
  private void shorten(List<Snippet> snippets) {
    snippets.forEach(sources::shorten);
    snippets.forEach(internals::shorten);
  }

  private boolean isDone(Snippet snippet) {
    return isTemporary(snippet)
        || !snippet.kind().isPersistent()
        || jshell.status(snippet) == Status.OVERWRITTEN;
  }

  private boolean isTemporary(Snippet snippet) {
    return snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
        && jshell.status(snippet).isActive();
  }

  private void forget(Snippet snippet, List<String> classes) {
    var className = sources.settle(snippet);
    if (isTemporary(snippet)) {
      memory.clear((VarSnippet) snippet);
      jshell.drop(snippet);
    }
    internals.forget(snippet, className, classes);
  }
}
