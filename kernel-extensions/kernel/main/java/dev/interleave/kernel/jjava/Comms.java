package dev.interleave.kernel.jjava;

import com.google.gson.JsonObject;
import dev.interleave.kernel.cell.CurrentCell;
import dev.interleave.kernel.output.Publisher;
import dev.interleave.kernel.wire.Content;
import dev.interleave.kernel.wire.Headers;
import dev.interleave.kernel.wire.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommFactory;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;

/** JJava's comm manager on the kernel's own channels; any thread may use it. */
public final class Comms extends CommManager {
  private final Publisher publisher;
  private final ThreadLocal<JsonObject> request = new ThreadLocal<>();

  /** A manager without comms. */
  public Comms(Publisher publisher) {
    this.publisher = publisher;
    this.targets = new ConcurrentHashMap<>();
    this.comms = new ConcurrentHashMap<>();
  }

  /**
   * Handles comm_open, comm_msg and comm_close. Runs the comm's own code on the calling shell
   * thread.
   */
  public void handle(Message message) {
    var id = message.text("comm_id", "");
    // A page looks for its own request in what comes back.
    request.set(message.header());
    try {
      switch (message.type()) {
        case "comm_open" -> opened(message, id, message.text("target_name", ""));
        case "comm_msg" -> received(message, getCommByID(id));
        case "comm_close" -> closed(message, unregisterComm(id));
        default -> throw new IllegalArgumentException(message.type());
      }
    } finally {
      request.remove();
    }
  }

  private void opened(Message message, String id, String targetName) {
    var target = getTarget(targetName);
    if (target == null) {
      publish(
          "comm_close", Content.of("comm_id", id, "data", new JsonObject()), Map.of(), List.of());
      return;
    }
    var open = new CommOpenCommand(id, targetName, data(message));
    var comm =
        target.createComm(
            this,
            id,
            targetName,
            LibraryMessages.of(
                CommOpenCommand.MESSAGE_TYPE, open, message.metadata(), message.buffers()));
    registerComm(comm);
  }

  private void received(Message message, Comm comm) {
    if (comm != null) {
      var command = new CommMsgCommand(comm.getID(), data(message));
      CommCalls.onMessage(
          comm,
          LibraryMessages.of(
              CommMsgCommand.MESSAGE_TYPE, command, message.metadata(), message.buffers()));
    }
  }

  private void closed(Message message, Comm comm) {
    if (comm != null) {
      var command = new CommCloseCommand(comm.getID(), data(message));
      CommCalls.onClose(
          comm,
          LibraryMessages.of(
              CommCloseCommand.MESSAGE_TYPE, command, message.metadata(), message.buffers()),
          false);
    }
  }

  /** The content of a comm_info reply. */
  public JsonObject info(Message request) {
    var target = request.text("target_name", "");
    var found = new JsonObject();
    for (var comm : this)
      if (target.isEmpty() || target.equals(comm.getTargetName()))
        found.add(comm.getID(), Content.of("target_name", comm.getTargetName()));
    return Content.ok("comms", found);
  }

  @Override
  public <T extends Comm> T openComm(String targetName, CommFactory<T> factory) {
    var id = UUID.randomUUID().toString();
    var open = new CommOpenCommand(id, targetName, new JsonObject());
    var message = LibraryMessages.of(CommOpenCommand.MESSAGE_TYPE, open);
    var comm = factory.produce(this, id, targetName, message);
    var content = LibraryJson.of(message.getContent());
    publish("comm_open", content, message.getNonNullMetadata(), message.getBlobs());
    registerComm(comm);
    return comm;
  }

  @Override
  public void messageComm(String id, JsonObject data) {
    messageComm(id, data, null, null);
  }

  @Override
  public void messageComm(
      String id, JsonObject data, Map<String, Object> metadata, List<byte[]> buffers) {
    publish("comm_msg", Content.of("comm_id", id, "data", data), metadata, buffers);
  }

  @Override
  public void closeComm(Comm comm) {
    if (unregisterComm(comm.getID()) != null) {
      var content = Content.of("comm_id", comm.getID(), "data", new JsonObject());
      publish("comm_close", content, null, null);
      var command = new CommCloseCommand(comm.getID(), new JsonObject());
      CommCalls.onClose(comm, LibraryMessages.of(CommCloseCommand.MESSAGE_TYPE, command), true);
    }
  }

  private void publish(
      String type, JsonObject content, Map<String, Object> metadata, List<byte[]> buffers) {
    JsonObject extra = metadata == null ? new JsonObject() : LibraryJson.of(metadata);
    publisher.publish(
        new Message(
            List.of(type.getBytes(StandardCharsets.UTF_8)),
            Headers.create(type),
            parent(),
            extra,
            content,
            buffers == null ? List.of() : List.copyOf(buffers)));
  }

  private JsonObject parent() {
    if (request.get() != null) return request.get();
    var cell = CurrentCell.get();
    return cell == null ? new JsonObject() : cell.parentHeader();
  }

  private static JsonObject data(Message message) {
    var data = message.content().getAsJsonObject("data");
    return data == null ? new JsonObject() : data;
  }
}
