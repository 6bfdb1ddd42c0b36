package dev.interleave.kernel;

import dev.interleave.kernel.cell.CommonPool;
import dev.interleave.kernel.wire.ConnectionInfo;
import java.io.IOException;
import java.nio.file.Path;

/** Starts the kernel: {@code java ... dev.interleave.kernel.Main CONNECTION_FILE}. */
public final class Main {
  private Main() {}

  /**
   * Starts the kernel and returns; its channels' threads keep the process alive.
   *
   * @throws IOException if the connection file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("Usage: java ... " + Main.class.getName() + " CONNECTION_FILE");
      System.exit(2);
    }
    // Before anything uses the common pool: Stop and output routing need to know its workers.
    System.setProperty(
        "java.util.concurrent.ForkJoinPool.common.threadFactory",
        CommonPool.Workers.class.getName());
    new Kernel(ConnectionInfo.read(Path.of(arguments[0]))).start();
  }
}
