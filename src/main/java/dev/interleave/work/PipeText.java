package dev.interleave.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What comes out of a pipe, gathered by a thread until the pipe is closed, up to a limit. */
final class PipeText {
  private static final int MOST = 8 << 20;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final String what;
  private final Thread reader;
  private long dropped;

  PipeText(InputStream pipe, String what) {
    this.what = what;
    this.reader = Thread.ofPlatform().daemon().name("child's " + what).start(() -> gather(pipe));
  }

  private void gather(InputStream pipe) {
    var buffer = new byte[8192];
    try (pipe) {
      for (int n = pipe.read(buffer); n >= 0; n = pipe.read(buffer)) keep(buffer, n);
    } catch (IOException e) {
      // The process was killed: what has come so far is what there is.
      return;
    }
  }

  private synchronized void keep(byte[] bytes, int length) {
    int room = Math.min(length, MOST - kept.size());
    kept.write(bytes, 0, room);
    dropped += length - room;
  }

  /** Waits for the end of the pipe, but not for a writer that has got away. */
  List<String> lines() throws InterruptedException {
    reader.join(2000);
    synchronized (this) {
      return kept.toString(StandardCharsets.UTF_8).lines().toList();
    }
  }

  List<String> notes() throws InterruptedException {
    reader.join(2000);
    synchronized (this) {
      if (dropped == 0) return List.of();
      return List.of(
          "its %s was longer than %s, the rest was dropped".formatted(what, Bytes.text(MOST)));
    }
  }
}
