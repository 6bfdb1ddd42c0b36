package dev.interleave.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Real files to read, all of one size, filled with bytes that no disk can compress.
 *
 * <p>They lie in a folder of their own under the one named by the system property {@code
 * interleave.files}, or else where the system keeps temporary files, and are synced to the disk.
 * The folder goes at {@link #delete()}, at the latest when the JVM ends; one that a killed JVM left
 * behind goes at the next {@link #make}. Every method here but {@link #paths()}, {@link #size()}
 * and {@link #bytes()} waits for the disk, and throws {@link UncheckedIOException} when the disk
 * fails.
 */
public final class FileSet implements AutoCloseable {
  private final Path folder;
  private final List<Path> paths;
  private final int bytesEach;
  private volatile boolean deleted;

  private FileSet(Path folder, List<Path> paths, int bytesEach) {
    this.folder = folder;
    this.paths = paths;
    this.bytesEach = bytesEach;
  }

  /**
   * Writes new files: the same bytes for the same number and size, every time.
   *
   * @param files how many, 1 to 100,000
   * @param bytesEach the size of each, 1 to 1 GiB
   * @throws IllegalArgumentException for numbers outside of these
   * @throws UncheckedIOException if they cannot be written, or do not fit on the disk: then it says
   *     how much is needed and how much is free. Nothing is left of them
   */
  public static FileSet make(int files, int bytesEach) {
    return make(files, bytesEach, FileMaker::write);
  }

  static FileSet make(int files, int bytesEach, FileMaker.Writer writer) {
    Refuse.outside(
        1,
        100_000,
        "The number of files",
        files,
        "It is the first argument. Try make(100, 65536).");
    Refuse.outside(
        1, 1 << 30, "The size of a file", bytesEach, "It is in bytes. Try make(100, 65536).");
    try {
      var folder = Folders.create();
      return new FileSet(folder, FileMaker.fill(folder, files, bytesEach, writer), bytesEach);
    } catch (IOException e) {
      String why =
          e instanceof FileMaker.FullDisk
              ? e.getMessage()
              : e + ". Try another folder: -Dinterleave.files=...";
      throw new UncheckedIOException("the files cannot be made: " + why, e);
    }
  }

  /** Where the files are, in the order of their names. */
  public List<Path> paths() {
    return paths;
  }

  /** How many files. */
  public int size() {
    return paths.size();
  }

  /** The size of all files together. */
  public long bytes() {
    return (long) bytesEach * paths.size();
  }

  /** Reads every file once, so that the next run finds them all in the page cache. */
  public FileSet warm() {
    present();
    try {
      for (var path : paths) Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /**
   * Has the system drop the files from its page cache, so that the next run reads from the disk.
   * Never throws for a system that cannot: the answer says so.
   */
  public Eviction evict() {
    present();
    return PageCache.evict(paths, bytes());
  }

  /** Removes the files and their folder. Twice does no harm. */
  public void delete() {
    deleted = true;
    Folders.remove(folder);
  }

  @Override
  public void close() {
    delete();
  }

  private void present() {
    if (deleted)
      throw new IllegalStateException(
          "these files were deleted. Make new ones: FileSet.make(...).");
  }

  @Override
  public String toString() {
    return "%d files of %s, %s together, %s"
        .formatted(
            size(),
            Bytes.text(bytesEach),
            Bytes.text(bytes()),
            deleted ? "deleted" : "in " + folder);
  }
}
