package dev.interleave.kernel;

import dev.interleave.kernel.wire.ConnectionInfo;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Starts the kernel: {@code java ... dev.interleave.kernel.Main CONNECTION_FILE}. Some programs
 * append more, such as {@code jupyter run} the name of the file that it runs; that is passed over.
 */
public final class Main {
  private Main() {}

  /**
   * Starts the kernel and blocks until the process ends.
   *
   * @throws IOException if the connection file cannot be read
   * @throws InterruptedException never, as nobody interrupts the first thread
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 0) {
      System.err.println("Usage: java ... " + Main.class.getName() + " CONNECTION_FILE");
      System.exit(2);
    }
    Home.settle();
    new Kernel(ConnectionInfo.read(Path.of(arguments[0]))).start();
    Thread.currentThread().join();
  }
}
