package dev.interleave.kernel;

import dev.interleave.kernel.output.CellPrintStream;
import dev.interleave.kernel.output.Publisher;
import java.io.InputStream;
import java.io.PrintStream;

/** {@code System.out}, {@code System.err} and {@code System.in} as each cell finds them. */
final class StandardStreams {
  private final PrintStream out;
  private final PrintStream err;
  private final InputStream in;

  StandardStreams(Publisher publisher, InputStream in) {
    this.out = new CellPrintStream(publisher, "stdout", System.out);
    this.err = new CellPrintStream(publisher, "stderr", System.err);
    this.in = in;
  }

  /** Sets all three. */
  void install() {
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
  }

  /** Sets them again where an earlier cell has left others, and says so. */
  void restore() {
    boolean left = System.out != out || System.err != err || System.in != in;
    if (left) {
      install();
      out.println(
          "Note: an earlier cell left System.out, System.err or System.in set to something else."
              + " They are the notebook's again.");
    }
  }
}
