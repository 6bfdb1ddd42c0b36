package dev.interleave.work;

import static dev.interleave.work.ChildLimits.Kind.ADDRESS;
import static dev.interleave.work.ChildLimits.Kind.CORES;
import static dev.interleave.work.ChildLimits.Kind.FILES;
import static dev.interleave.work.ChildLimits.Kind.HEAP;
import static dev.interleave.work.ChildLimits.Kind.STACK;
import static dev.interleave.work.ChildLimits.Kind.THREADS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A program in a process of its own, with limits: whatever it does, this JVM lives on.
 *
 * {@snippet :
 * Child.java("IO.println(Runtime.getRuntime().maxMemory());").heap(64).run()
 * Child.python("print(6 * 7)").seconds(5).run().lines()
 * }
 *
 * <p>Every method but {@link #run} gives a changed copy and returns at once. A child that sets no
 * limit of its own has 30 seconds and, in Java, a heap of 256 MiB. It runs in the folder of this
 * JVM, without input.
 */
public final class Child {
  private final Program program;
  private final ChildLimits limits;

  private Child(Program program, ChildLimits limits) {
    this.program = program;
    this.limits = limits;
  }

  /**
   * A Java program for a JVM like this one, with its class path: a compact source file with a
   * {@code void main()}, or only the statements inside one. {@link #run} throws {@link
   * IllegalArgumentException} if it does not compile.
   */
  public static Child java(String source, String... arguments) {
    return new Child(
        new JavaProgram(source, List.of(arguments)), ChildLimits.USUAL.with(HEAP, 256));
  }

  /**
   * A Python script for the Python named by the system property {@code interleave.python}, or else
   * the first {@code python3} or {@code python} of the PATH. {@link #run} throws {@link
   * IllegalStateException} if there is none.
   */
  public static Child python(String source, String... arguments) {
    return new Child(new PythonProgram(source, List.of(arguments)), ChildLimits.USUAL);
  }

  /** Kills it, and whatever it has started, after this time; 0.1 seconds to an hour. */
  public Child seconds(double seconds) {
    return new Child(program, limits.seconds(seconds));
  }

  /** The most heap of a JVM, {@code -Xmx}, in MiB. */
  public Child heap(int mebibytes) {
    program.needsJvm("heap", "addressSpace(512)");
    return new Child(program, limits.with(HEAP, mebibytes));
  }

  /** The stack reserved for each thread of a JVM, {@code -Xss}, in KiB. */
  public Child stack(int kibibytes) {
    program.needsJvm("stack", "threading.stack_size() in the script");
    return new Child(program, limits.with(STACK, kibibytes));
  }

  /** Keeps all of its threads on so many of this thread's CPUs, where the system can (Linux). */
  public Child cores(int cores) {
    return new Child(program, limits.with(CORES, cores));
  }

  /** The most virtual memory, {@code ulimit -v}, in MiB; a JVM needs some 3,000 to start. */
  public Child addressSpace(int mebibytes) {
    return new Child(program, limits.with(ADDRESS, mebibytes));
  }

  /** The most threads of this user, all programs together, {@code ulimit -u}; not kept for root. */
  public Child threads(int threads) {
    return new Child(program, limits.with(THREADS, threads));
  }

  /** The most files and sockets open at once, {@code ulimit -n}. */
  public Child openFiles(int files) {
    return new Child(program, limits.with(FILES, files));
  }

  /**
   * Runs it and waits for its end; then kills what it has started and left. No process and no file
   * of it remains, also when this JVM ends meanwhile.
   *
   * @throws InterruptedException if the calling thread is interrupted; the child is killed then
   * @throws UncheckedIOException if it cannot be started
   */
  public Outcome run() throws InterruptedException {
    try {
      var folder = Folders.create();
      try {
        return new ChildRun(program.command(folder, limits), limits).await();
      } finally {
        Folders.remove(folder);
      }
    } catch (IOException | IllegalArgumentException e) {
      // An interrupt closes the files that are being written or compiled.
      if (Thread.interrupted()) throw new InterruptedException("before the child was started");
      if (e instanceof IllegalArgumentException refusal) throw refusal;
      throw new UncheckedIOException(
          "the child process cannot be started: " + e.getMessage(), (IOException) e);
    }
  }

  @Override
  public String toString() {
    return "a %s program, not yet run, with at most %s".formatted(program.language(), limits);
  }
}
