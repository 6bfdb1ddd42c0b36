package dev.interleave.display.live;

import dev.interleave.display.Resource;
import dev.interleave.display.Script;

/** The view's own JavaScript, whole: a page loads nothing else. */
final class Scripts {
  /** How the bar looks. */
  static final String STYLE = read("live.css");

  private static final String TIMELINE = Script.timeline("live.js").source();

  private Scripts() {}

  /** A bar, a line of text and a Stop button. */
  static String progress() {
    return read("live.js");
  }

  /** The same with a timeline above. */
  static String timeline() {
    return TIMELINE;
  }

  private static String read(String name) {
    return Resource.text(Script.class, name);
  }
}
