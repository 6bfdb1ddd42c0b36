package dev.interleave.work;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.List;

/** Linux's page cache: drop a file from it, and see what it holds. */
final class PageCache {
  private static final int O_RDONLY = 0;
  private static final int POSIX_FADV_DONTNEED = 4;

  private PageCache() {}

  /** Asks for every file to be dropped. Dirty pages would stay: the files must be synced. */
  static Eviction evict(List<Path> files, long bytes) {
    if (Posix.MISSING != null)
      return new Eviction(
          files.size(),
          bytes,
          bytes,
          Posix.LINUX ? Posix.MISSING : "this system offers no posix_fadvise");
    try {
      long cached = 0;
      for (var file : files) {
        advise(file);
        cached += resident(file);
      }
      return new Eviction(files.size(), bytes, cached, "");
    } catch (IOException | UncheckedIOException e) {
      return new Eviction(files.size(), bytes, bytes, "the files cannot be evicted (" + e + ")");
    }
  }

  /** How many bytes of a file are in memory, in whole pages but never more than the file has. */
  static long resident(Path file) throws IOException {
    try (var channel = FileChannel.open(file);
        var arena = Arena.ofConfined()) {
      long size = channel.size();
      if (size == 0) return 0;
      var map = channel.map(MapMode.READ_ONLY, 0, size, arena);
      int page = (int) Posix.PAGE_SIZE.invokeExact();
      var pages = arena.allocate(Math.ceilDiv(size, page));
      int failed = (int) Posix.MINCORE.invokeExact(map, size, pages);
      if (failed != 0) return size;
      long resident = pages.elements(JAVA_BYTE).filter(p -> (p.get(JAVA_BYTE, 0) & 1) == 1).count();
      return Math.min(size, resident * page);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static void advise(Path file) throws IOException {
    try (var arena = Arena.ofConfined()) {
      int fd = (int) Posix.OPEN.invokeExact(arena.allocateFrom(file.toString()), O_RDONLY);
      if (fd < 0) throw new IOException("cannot open " + file);
      int error = (int) Posix.FADVISE.invokeExact(fd, 0L, 0L, POSIX_FADV_DONTNEED);
      int closed = (int) Posix.CLOSE.invokeExact(fd);
      if (error != 0 || closed != 0) throw new IOException("posix_fadvise answered " + error);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
