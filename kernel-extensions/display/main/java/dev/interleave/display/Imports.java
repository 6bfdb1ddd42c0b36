package dev.interleave.display;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The start-up imports, kept as a script so that learners can read what their cells can see. */
public final class Imports {
  private Imports() {}

  /** The text of {@code imports.jsh}. */
  public static String script() {
    try (var in = Imports.class.getResourceAsStream("imports.jsh")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
