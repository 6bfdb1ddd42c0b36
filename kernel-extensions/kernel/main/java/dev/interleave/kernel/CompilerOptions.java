package dev.interleave.kernel;

/**
 * How the code of cells is compiled: the system property {@code interleave.compiler}, options
 * separated by blanks.
 */
final class CompilerOptions {
  private CompilerOptions() {}

  static String[] get() {
    var options = System.getProperty("interleave.compiler", "").strip();
    return options.isEmpty() ? new String[0] : options.split("\\s+");
  }
}
