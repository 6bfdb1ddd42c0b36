package dev.interleave.kernel.wire;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** As much of a Jupyter client as the training session needs. For one thread. */
public final class Client {
  private static final int TIMEOUT_MILLIS = 60_000;
  private static final List<String> PORTS =
      List.of("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port");

  private final Codec codec;
  private final ZMQ.Socket shell;
  private final ZMQ.Socket iopub;

  private Client(ConnectionInfo info) {
    var context = ZMQ.context(1);
    this.codec = new Codec(new Signer(info.key(), info.signatureScheme()));
    this.iopub = context.socket(SocketType.SUB);
    iopub.subscribe(ZMQ.SUBSCRIPTION_ALL);
    iopub.connect(info.address(info.iopubPort()));
    this.shell = context.socket(SocketType.DEALER);
    shell.setReceiveTimeOut(TIMEOUT_MILLIS);
    shell.connect(info.address(info.shellPort()));
  }

  /**
   * Writes a connection file with free ports, and connects to them; the kernel may start
   * afterwards.
   *
   * @throws IOException if the file cannot be written
   */
  public static Client create(Path connectionFile) throws IOException {
    var json = new JsonObject();
    json.addProperty("transport", "tcp");
    json.addProperty("ip", "127.0.0.1");
    json.addProperty("key", "training");
    json.addProperty("signature_scheme", "hmac-sha256");
    var taken = new ArrayList<ServerSocket>();
    for (var name : PORTS) {
      var socket = new ServerSocket(0);
      taken.add(socket);
      json.addProperty(name, socket.getLocalPort());
    }
    for (var socket : taken) socket.close();
    Files.writeString(connectionFile, json.toString());
    return new Client(ConnectionInfo.read(connectionFile));
  }

  /** Sends a request on the shell channel and blocks until its reply is there, at most a minute. */
  public void request(String type, JsonObject content) {
    var message =
        new Message(
            List.of(),
            Headers.create(type),
            new JsonObject(),
            new JsonObject(),
            content,
            List.of());
    var frames = codec.encode(message);
    for (int i = 0; i < frames.size(); i++)
      shell.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
    var reply = new ArrayList<byte[]>();
    do {
      reply.add(shell.recv());
    } while (shell.hasReceiveMore());
    codec.decode(reply);
    while (iopub.recv(ZMQ.DONTWAIT) != null) {
      // Taken, so that the kernel's socket does not fill.
    }
  }
}
