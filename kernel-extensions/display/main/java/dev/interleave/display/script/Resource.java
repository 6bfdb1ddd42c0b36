package dev.interleave.display.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that come with the lab: scripts, styles, imports. */
public final class Resource {
  private Resource() {}

  /**
   * The text of the file {@code name} beside {@code owner}, or below the root if it begins with a
   * slash.
   */
  public static String text(Class<?> owner, String name) {
    try (var in = owner.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
