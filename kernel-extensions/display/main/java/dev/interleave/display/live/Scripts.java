package dev.interleave.display.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The view's own JavaScript, whole: a page loads nothing else. */
final class Scripts {
  /** How the bar looks. */
  static final String STYLE = read("live.css");

  private Scripts() {}

  /** A bar, a line of text and a Stop button. */
  static String progress() {
    return read("live.js");
  }

  /** The same with a timeline above. */
  static String timeline() {
    return read("timeline.js") + "\n" + read("live.js");
  }

  private static String read(String name) {
    try (var in = Scripts.class.getResourceAsStream("/dev/interleave/display/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
