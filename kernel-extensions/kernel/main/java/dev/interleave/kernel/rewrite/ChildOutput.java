package dev.interleave.kernel.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Shows under the cell what its child processes write where they inherit the output: the kernel's
 * own output is the server's log, which no learner reads. Stands in for methods of {@link
 * ProcessBuilder} and {@link Process} in the code of cells.
 */
public final class ChildOutput {
  private static final Map<Process, List<Thread>> READERS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private ChildOutput() {}

  /**
   * Starts the process; output that it would inherit goes to the cell.
   *
   * @throws IOException if the process cannot be started
   */
  public static Process start(ProcessBuilder builder) throws IOException {
    boolean out = builder.redirectOutput() == Redirect.INHERIT;
    boolean err = builder.redirectError() == Redirect.INHERIT && !builder.redirectErrorStream();
    if (!out && !err) return builder.start();
    var process = piped(builder, out, err);
    var readers = new ArrayList<Thread>();
    if (out) readers.add(copy(process.getInputStream(), System.out));
    if (err) readers.add(copy(process.getErrorStream(), System.err));
    READERS.put(process, readers);
    return process;
  }

  private static Process piped(ProcessBuilder builder, boolean out, boolean err)
      throws IOException {
    try {
      builder.redirectOutput(out ? Redirect.PIPE : builder.redirectOutput());
      builder.redirectError(err ? Redirect.PIPE : builder.redirectError());
      return builder.start();
    } finally {
      builder.redirectOutput(out ? Redirect.INHERIT : builder.redirectOutput());
      builder.redirectError(err ? Redirect.INHERIT : builder.redirectError());
    }
  }

  private static Thread copy(InputStream from, PrintStream to) {
    return Thread.ofVirtual()
        .start(() -> {
          try (from) {
            from.transferTo(to);
          } catch (IOException e) {
            // The process was killed.
          }
        });
  }

  /**
   * Blocks until the process has ended and its output is shown.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static int waitFor(Process process) throws InterruptedException {
    int code = process.waitFor();
    awaitOutput(process);
    return code;
  }

  /**
   * Blocks until the process has ended and its output is shown, or the time has passed.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static boolean waitFor(Process process, long time, TimeUnit unit)
      throws InterruptedException {
    boolean ended = process.waitFor(time, unit);
    if (ended) awaitOutput(process);
    return ended;
  }

  /** A grandchild may hold the pipe open for long after the child has ended. */
  private static void awaitOutput(Process process) throws InterruptedException {
    for (var reader : READERS.getOrDefault(process, List.of())) reader.join(200);
  }
}
