package dev.interleave.kernel;

/**
 * How the code of cells is compiled. The system property {@code interleave.compiler} adds options,
 * separated by blanks.
 */
final class CompilerOptions {
  private CompilerOptions() {}

  static String[] get() {
    String more = System.getProperty("interleave.compiler", "").strip();
    return more.isEmpty() ? new String[0] : more.split("\\s+");
  }
}
