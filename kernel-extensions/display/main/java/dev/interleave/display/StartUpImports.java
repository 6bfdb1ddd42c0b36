package dev.interleave.display;

import dev.interleave.display.script.Resource;

/** The start-up imports, kept as a script so that learners can read what their cells can see. */
public final class StartUpImports {
  private StartUpImports() {}

  /** The text of {@code imports.jsh}. */
  public static String script() {
    return Resource.text(StartUpImports.class, "imports.jsh");
  }
}
