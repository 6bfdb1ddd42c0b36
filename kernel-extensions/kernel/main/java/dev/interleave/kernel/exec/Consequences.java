package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.SnippetEvent;

/** What a changed declaration did to others, in words: JShell does it in silence. */
final class Consequences {
  private final JShell jshell;
  private final Rollback rollback;

  Consequences(JShell jshell, Rollback rollback) {
    this.jshell = jshell;
    this.rollback = rollback;
  }

  /** The sentences to show for the events of one evaluation; usually none. */
  List<String> of(List<SnippetEvent> events) {
    var reset = new LinkedHashSet<String>();
    var lost = new ArrayList<Snippet>();
    for (var event : events) {
      var snippet = event.snippet();
      if (event.causeSnippet() == null || !event.previousStatus().isDefined()) continue;
      if (isReset(event)) reset.add(nameOf(snippet));
      else if (snippet instanceof DeclarationSnippet && !isUsable(snippet)) lost.add(snippet);
    }
    if (reset.isEmpty() && lost.isEmpty()) return List.of();
    var sentences = new ArrayList<String>();
    var since = ", since " + nameOf(events.getFirst().snippet()) + " changed";
    if (!reset.isEmpty()) sentences.add(resetSentence(reset, since));
    lost.removeIf(this::isUsable);
    lost.forEach(
        snippet -> sentences.add(nameOf(snippet) + " cannot be used" + since + why(snippet)));
    return sentences;
  }

  private static String resetSentence(Set<String> names, String since) {
    String them = names.size() == 1 ? "it" : "them";
    return "%s reset%s. Run the cells that set %s again."
        .formatted(list(names, " was", " were"), since, them);
  }

  /**
   * A variable whose class was replaced lost its value. One that was declared with {@code var} is
   * gone, since JShell still wants the type of then; declared again, it has the new type.
   */
  private boolean isReset(SnippetEvent event) {
    var snippet = event.snippet();
    if (snippet.kind() != Kind.VAR || !jshell.status(snippet).isActive()) return false;
    return event.status().isDefined() ? event.isSignatureChange() : rollback.renew(snippet);
  }

  private boolean isUsable(Snippet snippet) {
    return switch (jshell.status(snippet)) {
      case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED, REJECTED -> false;
      default -> true;
    };
  }

  private String why(Snippet snippet) {
    var missing =
        String.join(", ", jshell.unresolvedDependencies((DeclarationSnippet) snippet).toList());
    return missing.isEmpty() ? error(snippet) : ": it needs " + missing + ".";
  }

  private String error(Snippet snippet) {
    return jshell
        .diagnostics(snippet)
        .filter(Diag::isError)
        .findFirst()
        .map(diagnostic ->
            ": " + diagnostic.getMessage(Locale.ENGLISH).lines().findFirst().orElse(""))
        .orElse(".");
  }

  private static String nameOf(Snippet snippet) {
    String name =
        snippet instanceof PersistentSnippet named ? named.name() : snippet.source().strip();
    return snippet instanceof MethodSnippet ? name + "()" : name;
  }

  private static String list(Set<String> names, String one, String many) {
    var all = List.copyOf(names);
    var last = all.getLast();
    return all.size() == 1
        ? last + one
        : String.join(", ", all.subList(0, all.size() - 1)) + " and " + last + many;
  }
}
