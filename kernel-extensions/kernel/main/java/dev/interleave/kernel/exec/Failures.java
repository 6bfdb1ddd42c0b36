package dev.interleave.kernel.exec;

import java.util.List;

/** Failures that come from Stop rather than from the code. */
final class Failures {
  private Failures() {}

  static CellFailure stoppedByForce() {
    return CellFailure.sentence(
        "StoppedByForce", "the cell ignored its interruption, so it was stopped by force");
  }

  /** The compiler threw, rather than to say what is wrong. */
  static CellFailure compilerFailed(Throwable thrown) {
    return String.valueOf(thrown).contains("StackOverflowError")
        ? CellFailure.sentence(
            "CompilationError",
            "this code is nested too deep for the Java compiler. Break the expression into several,"
                + " each with a variable of its own.")
        : CellFailure.sentence(
            "CompilationError", "the Java compiler itself failed on this code: " + thrown);
  }

  static boolean isThreadLimit(OutOfMemoryError error) {
    return String.valueOf(error.getMessage()).contains("native thread");
  }

  static CellFailure outOfMemory(List<String> cleared, int cell) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    var names = String.join(", ", cleared);
    String rescue =
        cleared.isEmpty()
            ? ""
            : " To make room, "
                + (cleared.size() == 1 ? names + " is" : names + " are")
                + " null now.";
    return CellFailure.sentence(
        "OutOfMemoryError",
        "cell "
            + cell
            + " filled the heap of "
            + megabytes
            + " MB."
            + rescue
            + " For a larger one, close the lab and open it with INTERLEAVE_HEAP=1g ./lab.");
  }
}
