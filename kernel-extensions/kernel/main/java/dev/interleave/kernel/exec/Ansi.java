package dev.interleave.kernel.exec;

/**
 * What terminals and notebooks show in tracebacks. No colours: on the background that JupyterLab
 * gives to errors its red and green are too faint to read, in the dark theme above all.
 */
final class Ansi {
  private Ansi() {}

  static String bold(String text) {
    return "\u001b[1m" + text + "\u001b[0m";
  }
}
