package dev.interleave.lease;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;

/** Another learner's process: takes cores, and keeps them until it is killed. */
final class Neighbour implements AutoCloseable {
  /** Code that does not say that it waits. */
  static final Runnable COMPUTES = () -> Math.sqrt(2);

  private final Process process;

  private Neighbour(Process process) {
    this.process = process;
  }

  /** Returns once it has them. */
  static Neighbour with(int firstCpu, int cores, Path file) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Neighbour.class.getName(),
                file.toString(),
                "" + firstCpu,
                "" + cores)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() != '!') throw new IOException("it took no core");
    return new Neighbour(process);
  }

  /** Ends it without a word. */
  void crash() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    crash();
  }

  public static void main(String[] args) throws Exception {
    var granted = new BitSet();
    int first = Integer.parseInt(args[1]);
    int cores = Integer.parseInt(args[2]);
    granted.set(first, first + cores);
    if (new CoreLocks(LockFile.open(Path.of(args[0])), granted, cores).complete())
      System.out.print("!");
    System.out.flush();
    Thread.sleep(600_000);
  }
}
