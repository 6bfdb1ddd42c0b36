package dev.interleave.kernel.code;

import com.google.gson.JsonObject;
import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.magic.MagicCompleter;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** Shows signature and Javadoc of the name at a cursor. */
public final class Inspector {
  private final JavaShell shell;
  private final MagicCompleter magics;

  /** Asks the given shell, and where a magic stands its manual. */
  public Inspector(JavaShell shell, MagicCompleter magics) {
    this.shell = shell;
    this.magics = magics;
  }

  /** The content of an inspect reply; the cursor counts UTF-16 units. */
  public JsonObject inspect(String code, int cursor) {
    return magics
        .page(code, cursor)
        .map(page -> JavadocPage.reply(List.of(), "<pre>" + page + "</pre>"))
        .orElseGet(() -> java(magics.withoutMagics(code), cursor));
  }

  private JsonObject java(String code, int cursor) {
    shell.imports().neededBy(code);
    int end = endOfName(code, cursor);
    var found = documentation(code.substring(0, end));
    if (found.isEmpty()) found = documentation(code.substring(0, end) + "(");
    var own = new OwnJavadoc(shell);
    return JavadocPage.reply(found, own.find(code, nameAt(code, end)));
  }

  private List<Documentation> documentation(String code) {
    var context = CellContext.of(code, code.length(), shell);
    return shell.analyze(a -> a.documentation(context.code(), context.cursor(), true));
  }

  private static int endOfName(String code, int cursor) {
    int end = Math.min(cursor, code.length());
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
    // "name(|" and "name|(": the name before the parenthesis.
    while (end > 0 && (code.charAt(end - 1) == '(' || Character.isWhitespace(code.charAt(end - 1))))
      end--;
    return end;
  }

  private static String nameAt(String code, int end) {
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) start--;
    return code.substring(start, end);
  }
}
