package dev.interleave.kernel.wire;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** The five channels of a kernel, bound as the connection file says. */
public final class Channels {
  private final ZMQ.Context context = ZMQ.context(1);
  private final Codec codec;
  private final Channel shell;
  private final Channel control;
  private final Channel stdin;
  private final Channel iopub;
  private final Channel heartbeat;

  /** Binds all channels; clients may connect from now on, and are answered after {@link #start}. */
  public Channels(ConnectionInfo info) {
    context.setThreadFactor(Channels::lasting);
    this.codec = new Codec(new Signer(info.key(), info.signatureScheme()));
    this.shell = bind("shell", SocketType.ROUTER, info, info.shellPort());
    this.control = bind("control", SocketType.ROUTER, info, info.controlPort());
    this.stdin = bind("stdin", SocketType.ROUTER, info, info.stdinPort());
    this.iopub = bind("iopub", SocketType.XPUB, info, info.iopubPort());
    this.heartbeat = bind("heartbeat", SocketType.ROUTER, info, info.heartbeatPort());
  }

  /** ZeroMQ's own threads go on when no memory was left for a moment. */
  private static Thread lasting(Runnable loop, String name) {
    var thread =
        new Thread(
            () -> {
              while (!ends(loop)) Thread.onSpinWait();
            },
            name);
    thread.setDaemon(true);
    return thread;
  }

  private static boolean ends(Runnable loop) {
    try {
      loop.run();
      return true;
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  private Channel bind(String name, SocketType type, ConnectionInfo info, int port) {
    return new Channel(context, name, type, info.address(port));
  }

  /** Starts to hand arriving messages to the handlers, each on its channel's thread. */
  public void start(
      Consumer<Message> onShell, Consumer<Message> onControl, Consumer<Message> onStdin) {
    iopub.start(this::welcome);
    heartbeat.start(heartbeat::send);
    stdin.start(frames -> onStdin.accept(codec.decode(frames)));
    control.start(frames -> onControl.accept(codec.decode(frames)));
    shell.start(frames -> onShell.accept(codec.decode(frames)));
  }

  /** JEP 65: tells each new subscriber that its subscription has arrived. */
  private void welcome(List<byte[]> frames) {
    var subscription = frames.get(0);
    if (subscription.length > 0 && subscription[0] == 1) {
      var topic = new String(subscription, 1, subscription.length - 1, StandardCharsets.UTF_8);
      var content = new JsonObject();
      content.addProperty("subscription", topic);
      var message = Message.publication("iopub_welcome", new JsonObject(), content);
      var routed =
          new Message(
              List.of(topic.getBytes(StandardCharsets.UTF_8)),
              message.header(),
              message.parent(),
              message.metadata(),
              message.content(),
              message.buffers());
      iopub.send(codec.encode(routed));
    }
  }

  /** Sends a reply on the shell channel. Returns at once. */
  public void shell(Message message) {
    shell.send(codec.encode(message));
  }

  /** Sends a reply on the control channel. Returns at once. */
  public void control(Message message) {
    control.send(codec.encode(message));
  }

  /** Sends a request for input to one client. Returns at once. */
  public void stdin(Message message) {
    stdin.send(codec.encode(message));
  }

  /**
   * Publishes a message to all clients. Blocks while a client is slow; only the publisher calls it.
   */
  public void publish(Message message) {
    iopub.send(codec.encode(message));
  }
}
