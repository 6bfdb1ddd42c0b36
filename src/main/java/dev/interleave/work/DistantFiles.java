package dev.interleave.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files whose reader waits inside the system's own read call: named pipes, each answered by a
 * thread of its own after a fixed delay, as often as it is read. What a file on a slow network
 * drive does by chance, they do every time.
 *
 * <p>Only on Linux. Elsewhere they are ordinary files that answer at once, and {@code toString}
 * says so.
 */
public final class DistantFiles implements AutoCloseable {
  private static final byte[] CONTENT = new byte[1024];
  private static final int OWNER_ONLY = 0600;

  private final Path folder;
  private final List<Path> paths;
  private final Duration delay;
  private volatile boolean deleted;

  private DistantFiles(Path folder, List<Path> paths, Duration delay) {
    this.folder = folder;
    this.paths = paths;
    this.delay = delay;
  }

  /**
   * Makes them.
   *
   * @param count how many, 1 to 200
   * @param milliseconds until each answers, 1 to 10,000
   * @throws IllegalArgumentException for numbers outside of these
   * @throws UncheckedIOException if they cannot be made
   */
  public static DistantFiles make(int count, int milliseconds) {
    Refuse.outside(1, 200, "The number of files", count, "Each has a thread. Try make(64, 50).");
    Refuse.outside(
        1, 10_000, "The delay", milliseconds, "It is in milliseconds. Try make(64, 50).");
    try {
      var folder = Folders.create();
      var paths =
          IntStream.range(0, count).mapToObj(i -> folder.resolve("far-%03d".formatted(i))).toList();
      var files = new DistantFiles(folder, paths, Duration.ofMillis(milliseconds));
      for (var path : paths) files.begin(path);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(Path path) throws IOException {
    if (Posix.MISSING != null) {
      Files.write(path, CONTENT);
      return;
    }
    pipe(path);
    Thread.ofPlatform()
        .group(outermost(Thread.currentThread().getThreadGroup()))
        .inheritInheritableThreadLocals(false)
        .daemon()
        .name(path.getFileName().toString())
        .start(() -> answer(path));
  }

  /** The threads belong to the files, not to the cell that happened to make them. */
  private static ThreadGroup outermost(ThreadGroup group) {
    return group.getParent() == null ? group : outermost(group.getParent());
  }

  private void answer(Path path) {
    try {
      while (!deleted) answerOnce(path);
    } catch (IOException | InterruptedException e) {
      deleted = true; // the folder went, or the cell was stopped
    }
  }

  /** Opening a pipe for writing returns when somebody has opened it for reading. */
  private void answerOnce(Path path) throws IOException, InterruptedException {
    try (var out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
      if (deleted) return;
      Thread.sleep(delay);
      renew(path);
      out.write(CONTENT);
    }
  }

  /** A new pipe for the next reader: in the old one it would be taken for the reader before it. */
  private static void renew(Path path) throws IOException {
    var next = path.resolveSibling(path.getFileName() + ".next");
    pipe(next);
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void pipe(Path path) throws IOException {
    try (var arena = Arena.ofConfined()) {
      int failed =
          (int) Posix.MAKE_PIPE.invokeExact(arena.allocateFrom(path.toString()), OWNER_ONLY);
      if (failed != 0) throw new IOException("no named pipe can be made at " + path);
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** Where they are. */
  public List<Path> paths() {
    return paths;
  }

  /** Removes the files and ends the threads behind them. Twice does no harm. */
  @Override
  public void close() {
    if (deleted) return;
    deleted = true;
    if (Posix.MISSING == null) paths.forEach(DistantFiles::wake);
    Folders.remove(folder);
  }

  /** Opened both ways, a pipe never blocks, and whoever waits for a reader has one. */
  private static void wake(Path path) {
    try {
      Files.newByteChannel(path, StandardOpenOption.READ, StandardOpenOption.WRITE).close();
    } catch (IOException e) {
      return; // gone already
    }
  }

  @Override
  public String toString() {
    return Posix.MISSING == null
        ? "%d files, each %d ms away".formatted(paths.size(), delay.toMillis())
        : "%d files that answer at once: %s".formatted(paths.size(), Posix.MISSING);
  }
}
