package dev.interleave.display.comm;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;

/** A widget's way to the pages that show it: a comm, or nothing where there is no kernel. */
interface PageChannel {
  /** The id by which pages know the widget. */
  String id();

  /** Sends data; does nothing once closed. Does not block. */
  void send(JsonObject data, List<byte[]> buffers);

  /** Tells the pages that the widget is gone. */
  void close();

  /**
   * Opens a channel whose other end learns {@code data}.
   *
   * @param receiver is given what pages send, on the kernel's message thread
   * @param closed is called when a page closes it
   */
  static PageChannel open(
      JsonObject data, BiConsumer<JsonObject, List<byte[]>> receiver, Runnable closed) {
    var kernel = WidgetKernel.get();
    PageChannel opened =
        kernel == null ? null : OfComm.open(kernel.getCommManager(), data, receiver, closed);
    return opened == null ? new None(UUID.randomUUID().toString()) : opened;
  }

  /** Where nobody listens. */
  record None(String id) implements PageChannel {
    @Override
    public void send(JsonObject data, List<byte[]> buffers) {}

    @Override
    public void close() {}
  }

  /** A comm of the kernel. */
  final class OfComm extends Comm implements PageChannel {
    private final BiConsumer<JsonObject, List<byte[]>> receiver;
    private final Runnable closed;

    OfComm(
        CommManager manager,
        String id,
        String target,
        BiConsumer<JsonObject, List<byte[]>> receiver,
        Runnable closed) {
      super(manager, id, target);
      this.receiver = receiver;
      this.closed = closed;
    }

    private static OfComm open(
        CommManager comms,
        JsonObject data,
        BiConsumer<JsonObject, List<byte[]>> receiver,
        Runnable closed) {
      return comms.openComm(
          "jupyter.widget",
          (manager, id, target, message) -> {
            Wire.fill(message.getContent(), data);
            message.getNonNullMetadata().put("version", "2.1.0");
            return new OfComm(manager, id, target, receiver, closed);
          });
    }

    @Override
    public String id() {
      return getID();
    }

    @Override
    public void send(JsonObject data, List<byte[]> buffers) {
      if (!isClosed()) Wire.send(this, data, buffers);
    }

    @Override
    protected void onMessage(Message<CommMsgCommand> message) {
      var buffers = message.getBlobs();
      receiver.accept(Wire.data(message.getContent()), buffers == null ? List.of() : buffers);
    }

    @Override
    protected void onClose(Message<CommCloseCommand> message, boolean byKernel) {
      closed.run();
    }
  }
}
