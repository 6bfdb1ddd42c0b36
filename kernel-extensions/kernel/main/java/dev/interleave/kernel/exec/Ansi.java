package dev.interleave.kernel.exec;

/** Colours in tracebacks, as terminals and notebooks show them. */
final class Ansi {
  private Ansi() {}

  static String red(String text) {
    return "\u001b[1;31m" + text + "\u001b[0m";
  }

  static String green(String text) {
    return "\u001b[32m" + text + "\u001b[0m";
  }
}
