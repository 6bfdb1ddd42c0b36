package dev.interleave.kernel.magic;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A magic in a cell.
 *
 * @param inside whether it stands inside Java code, as in {@code var added = %jars lib/*.jar}
 * @param start where its percent sign is
 * @param end where its line ends
 * @param name without the percent sign
 * @param words its arguments
 */
record MagicCall(boolean inside, int start, int end, String name, List<String> words) {

  /** The Java call that does the same. */
  String java() {
    var list = words.stream().map(MagicCall::literal).collect(Collectors.joining(", "));
    return "dev.interleave.kernel.jjava.Notebook.lineMagic("
        + literal(name)
        + ", java.util.List.of("
        + list
        + "));";
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
