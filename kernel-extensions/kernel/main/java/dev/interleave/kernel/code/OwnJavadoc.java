package dev.interleave.kernel.code;

import dev.interleave.kernel.exec.JavaShell;
import java.util.regex.Pattern;

/** Javadoc comments that the learner wrote in cells. */
final class OwnJavadoc {
  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*(.*?)\\*/\\s*([^{;=]*)", Pattern.DOTALL);

  private final JavaShell shell;

  OwnJavadoc(JavaShell shell) {
    this.shell = shell;
  }

  /**
   * The text of the comment before the declaration of the name, in this cell or one that was run;
   * null if there is none.
   */
  String find(String cell, String name) {
    var here = in(cell, name);
    return here != null
        ? here
        : shell.codeRun().reversed().stream()
            .map(code -> in(code, name))
            .filter(d -> d != null)
            .findFirst()
            .orElse(null);
  }

  static String in(String code, String name) {
    if (name.isEmpty()) return null;
    var declared = Pattern.compile("(?s).*\\b" + Pattern.quote(name) + "\\s*[(<]?.*");
    var matcher = COMMENT.matcher(code);
    while (matcher.find())
      if (declared.matcher(matcher.group(2).lines().findFirst().orElse("")).matches())
        return matcher.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
    return null;
  }
}
