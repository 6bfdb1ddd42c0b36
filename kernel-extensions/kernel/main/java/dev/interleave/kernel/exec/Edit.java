package dev.interleave.kernel.exec;

import java.util.List;
import java.util.Locale;
import jdk.jshell.Diag;

/**
 * A word that the kernel put into a snippet, so that places in it can be told as in the cell.
 *
 * @param at where it begins; negative if nothing was put in
 * @param word what was put in
 */
record Edit(int at, String word) {
  static final Edit NONE = new Edit(-1, "");

  /**
   * JShell makes each record public, and then refuses a canonical constructor that is not. That
   * constructor becomes public too, unless it says what it is.
   */
  static Edit mending(String source, List<Diag> diagnostics) {
    for (var diagnostic : diagnostics) {
      int at = (int) diagnostic.getStartPosition();
      if (diagnostic.getCode().equals("compiler.err.invalid.canonical.constructor.in.record")
          && diagnostic.getMessage(Locale.ENGLISH).contains("was public")
          && !source.startsWith("private", at)
          && !source.startsWith("protected", at)) return new Edit(at, "public ");
    }
    return NONE;
  }

  boolean isNone() {
    return at < 0;
  }

  String apply(String source) {
    return isNone() ? source : source.substring(0, at) + word + source.substring(at);
  }

  String undo(String source) {
    return isNone() ? source : source.substring(0, at) + source.substring(at + word.length());
  }

  /** The place in the cell's own text of a place in the edited one. */
  int original(int position) {
    return isNone() || position <= at ? position : Math.max(at, position - word.length());
  }
}
