package dev.interleave.lease;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Locks on single bytes of a file that nobody ever writes. The system keeps them by process, so
 * those of a process that has crashed are free by themselves, and nothing is left to clear away.
 */
final class LockFile {
  private final FileChannel channel;

  private LockFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Open for as long as the JVM lives: closing any channel of a file gives back all locks that the
   * process has on it.
   *
   * @throws IOException if it is not there, or may not be written
   */
  static LockFile open(Path file) throws IOException {
    return new LockFile(FileChannel.open(file, StandardOpenOption.WRITE));
  }

  /** The lock on one byte, unless somebody has it. Returns at once. */
  Optional<FileLock> take(long at) {
    try {
      return Optional.ofNullable(channel.tryLock(at, 1, false));
    } catch (OverlappingFileLockException ours) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a lock back. */
  static void release(FileLock lock) {
    try {
      lock.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
