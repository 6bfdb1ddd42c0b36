package dev.interleave.kernel.exec;

import java.util.Locale;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/** What javac says, with what it leaves out: the likely cause, and what to try. */
final class Explanations {
  private static final String CODE = "compiler.err.";
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) ([^\n]+)");

  /** As javac tells of a predict(...) that was given two numbers, and of one given three. */
  private static final Pattern TWO_NUMBERS =
      Pattern.compile(
          "int cannot be converted to [\\w.]*\\bThreadCounts\\b|predict\\([\\w.]*String,int,int");

  private static final Pattern OF_THE_SHELL = Pattern.compile("\\s*location: class\\s*$");

  private final JShell jshell;

  Explanations(JShell jshell) {
    this.jshell = jshell;
  }

  /** The message of a diagnostic; its first line says what is wrong. */
  String of(Diag diagnostic) {
    var message = diagnostic.getMessage(Locale.ENGLISH).strip();
    var code = diagnostic.getCode();
    if (TWO_NUMBERS.matcher(message).find())
      return "write 1000, not 1,000: Java reads a comma between numbers as two numbers.\n"
          + message;
    if (code.startsWith(CODE + "cant.resolve"))
      return missing(message, diagnostic.getPosition() == diagnostic.getStartPosition());
    return message + hint(code.substring(Math.min(CODE.length(), code.length())), message);
  }

  /** A name without a dot before it was never declared, or was declared before a restart. */
  private String missing(String message, boolean standsAlone) {
    var symbol = SYMBOL.matcher(message);
    if (!standsAlone || !symbol.find()) return OF_THE_SHELL.matcher(message).replaceFirst("");
    var what = symbol.group(1) + " " + symbol.group(2).strip();
    var name = symbol.group(2).replaceFirst("\\(.*", "").strip();
    return "cannot find symbol: " + what + unusable(name);
  }

  private String unusable(String name) {
    return jshell
        .snippets()
        .filter(snippet -> jshell.status(snippet) == Status.RECOVERABLE_NOT_DEFINED)
        .filter(s -> s instanceof DeclarationSnippet declared && declared.name().equals(name))
        .findFirst()
        .map(this::isBroken)
        .orElse(
            ", which is not declared since this kernel began."
                + " If the notebook declares it above: Run, Run All Above Selected Cell.");
  }

  private String isBroken(Snippet snippet) {
    var why =
        jshell
            .unresolvedDependencies((DeclarationSnippet) snippet)
            .findFirst()
            .map(missing -> "needs " + missing + ", which is not there")
            .orElse("does not compile any more");
    return ", which " + why + ". Run the cell that declares " + name(snippet) + " again.";
  }

  private static String name(Snippet snippet) {
    return ((DeclarationSnippet) snippet).name();
  }

  private static String hint(String code, String message) {
    return switch (code) {
      case "unclosed.str.lit" ->
          ": the text that begins here needs a closing \" in the same line. A text of several"
              + " lines stands between \"\"\" and \"\"\".";
      case "unclosed.text.block" -> ": the text that begins here needs a closing \"\"\".";
      case "unclosed.char.lit" ->
          ": a char is one character between ' and '. For a longer text, use \".";
      case "premature.eof" -> ": something that was opened, such as ( or {, is not closed.";
      case "limit.string", "limit.string.overflow" ->
          ": a text in the code takes 65,535 bytes at most. Read it from a file, or join it"
              + " while the program runs.";
      case "limit.code", "limit.code.too.large.for.try.stmt" ->
          ": a method takes 65,535 bytes of compiled code at most. Make several methods of it, or"
              + " read the data from a file.";
      case "limit.pool" ->
          ": a class holds 65,535 constants at most. Make several classes of it, or read the data"
              + " from a file.";
      case "is.preview", "preview.feature.disabled", "preview.feature.disabled.plural" ->
          "\n" + Preview.howToTurnOn();
      default -> Preview.anotherOne(message);
    };
  }
}
