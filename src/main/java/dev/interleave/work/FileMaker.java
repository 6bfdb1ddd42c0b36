package dev.interleave.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fills a folder with files, or takes back what it began. */
final class FileMaker {
  /** Writes one file; a test puts a full disk in its place. */
  interface Writer {
    void write(Path file, byte[] content) throws IOException;
  }

  private FileMaker() {}

  static List<Path> fill(Path folder, int files, int bytesEach, Writer writer) throws IOException {
    long needed = (long) files * bytesEach;
    List<Path> paths = new ArrayList<>(files);
    try {
      fits(folder, needed, null);
      var random = new Random(42);
      var content = new byte[bytesEach];
      for (int i = 0; i < files; i++) {
        random.nextBytes(content);
        var path = folder.resolve("file-%05d.bin".formatted(i));
        writer.write(path, content);
        paths.add(path);
      }
      return List.copyOf(paths);
    } catch (IOException | RuntimeException | Error e) {
      Folders.remove(folder);
      if (e instanceof IOException io) throw explained(folder, needed, io);
      throw e;
    }
  }

  /** Only synced pages can be dropped from the page cache. */
  static void write(Path file, byte[] content) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) channel.write(buffer);
      channel.force(true);
    }
  }

  private static void fits(Path folder, long needed, IOException cause) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (needed > free) throw full(folder.getParent(), needed, free, cause);
  }

  private static IOException explained(Path folder, long needed, IOException e) {
    if (e instanceof FullDisk) return e;
    try {
      // The partial files are gone by now, so this is what was free before.
      long free = Files.getFileStore(folder.getParent()).getUsableSpace();
      if (needed > free || String.valueOf(e.getMessage()).contains("No space"))
        return full(folder.getParent(), needed, free, e);
    } catch (IOException unknown) {
      e.addSuppressed(unknown);
    }
    return e;
  }

  private static FullDisk full(Path where, long needed, long free, IOException cause) {
    return new FullDisk(
        "they need %s, and %s has %s free. Nothing was left there. "
                .formatted(Bytes.text(needed), where, Bytes.text(free))
            + "Try fewer or smaller files, or another folder: -Dinterleave.files=...",
        cause);
  }

  /** A complete sentence about what is needed and what is free. */
  static final class FullDisk extends IOException {
    private static final long serialVersionUID = 1;

    FullDisk(String message, IOException cause) {
      super(message, cause);
    }
  }
}
