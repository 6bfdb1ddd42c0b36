package dev.interleave.show;

/**
 * A value that can draw itself: as HTML for a page, and by {@link Object#toString} for a terminal.
 */
public interface Html {
  /** A fragment of HTML that needs nothing from outside: no script, no style sheet, no file. */
  String html();

  /** {@code text} with the characters that mean something in HTML written out. */
  static String escape(Object text) {
    return String.valueOf(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
