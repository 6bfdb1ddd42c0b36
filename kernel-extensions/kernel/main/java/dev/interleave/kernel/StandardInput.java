package dev.interleave.kernel;

import com.google.gson.JsonObject;
import dev.interleave.kernel.cell.CurrentCell;
import dev.interleave.kernel.wire.Channels;
import dev.interleave.kernel.wire.Content;
import dev.interleave.kernel.wire.Headers;
import dev.interleave.kernel.wire.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** {@code System.in}: reading asks the client that runs the cell for a line. */
final class StandardInput {
  private final Channels channels;
  private final SynchronousQueue<String> answers = new SynchronousQueue<>();
  private volatile boolean waiting;

  StandardInput(Channels channels) {
    this.channels = channels;
  }

  InputStream stream() {
    return new LineStream();
  }

  /** Takes an input reply; one that nobody waits for any more is dropped. */
  void answer(Message reply) {
    if (!waiting || !reply.type().equals("input_reply")) return;
    try {
      answers.offer(reply.text("value", ""), 100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Blocks until the client answers. */
  private synchronized String ask() throws IOException {
    var cell = CurrentCell.get();
    if (cell == null || !cell.request().flag("allow_stdin", true))
      throw new IOException("This client cannot be asked for input");
    var request =
        new Message(
            cell.request().identities(),
            Headers.create("input_request"),
            cell.parentHeader(),
            new JsonObject(),
            Content.of("prompt", "", "password", false),
            List.of());
    waiting = true;
    // From a thread of the kernel, since an interrupted thread must not touch the channel.
    Daemon.start(() -> channels.stdin(request), "jupyter-input");
    try {
      return answers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for input");
    } finally {
      waiting = false;
    }
  }

  private final class LineStream extends InputStream {
    private byte[] line = new byte[0];
    private int next;

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) return 0;
      if (next == line.length) {
        line = (ask() + "\n").getBytes(StandardCharsets.UTF_8);
        next = 0;
      }
      int count = Math.min(length, line.length - next);
      System.arraycopy(line, next, target, offset, count);
      next += count;
      return count;
    }

    @Override
    public int available() {
      return line.length - next;
    }
  }
}
