package dev.interleave.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads a file past the page cache (O_DIRECT): from the disk every time, however often it was read
 * before.
 */
public final class DirectRead {
  private DirectRead() {}

  /**
   * All bytes of a file of less than 2 GiB. Waits for the disk.
   *
   * @throws UnsupportedOperationException where the system or the file system has no direct reading
   * @throws IOException if the file cannot be read
   */
  public static byte[] bytes(Path file) throws IOException {
    int block = block(file);
    try (var channel = open(file)) {
      int size = Math.toIntExact(channel.size());
      // The disk reads whole blocks into memory that begins at one; the last block may be short.
      int room = Math.multiplyExact(Math.ceilDiv(size, block), block);
      var buffer = ByteBuffer.allocateDirect(room + block).alignedSlice(block).limit(room);
      while (buffer.position() < size) if (channel.read(buffer) < 0) break;
      var bytes = new byte[buffer.flip().remaining()];
      buffer.get(bytes);
      return bytes;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.READ, direct());
    } catch (UnsupportedOperationException e) {
      throw unsupported(file, e);
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("Invalid argument")) throw e;
      throw unsupported(file, e);
    }
  }

  /** Found by name: the JDK offers it in a module that not every runtime has. */
  private static OpenOption direct() {
    try {
      for (var option : Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants())
        if (option.toString().equals("DIRECT")) return (OpenOption) option;
    } catch (ClassNotFoundException e) {
      throw new UnsupportedOperationException(e);
    }
    throw new UnsupportedOperationException("no option DIRECT");
  }

  private static int block(Path file) throws IOException {
    try {
      return Math.toIntExact(Files.getFileStore(file).getBlockSize());
    } catch (UnsupportedOperationException e) {
      throw unsupported(file, e);
    }
  }

  private static UnsupportedOperationException unsupported(Path file, Exception cause) {
    return new UnsupportedOperationException(
        "%s cannot be read past the page cache: its file system has no direct reading. "
                .formatted(file)
            + "Try files on a local disk: -Dinterleave.files=...",
        cause);
  }
}
