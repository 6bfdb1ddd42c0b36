package dev.interleave.kernel.wire;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the connection file says: where to bind the five channels and how to sign. */
public record ConnectionInfo(
    String transport,
    String ip,
    int shellPort,
    int iopubPort,
    int stdinPort,
    int controlPort,
    int heartbeatPort,
    String key,
    String signatureScheme) {

  /**
   * Reads a connection file.
   *
   * @throws IOException if the file cannot be read
   */
  public static ConnectionInfo read(Path file) throws IOException {
    var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    return new ConnectionInfo(
        json.get("transport").getAsString(),
        json.get("ip").getAsString(),
        json.get("shell_port").getAsInt(),
        json.get("iopub_port").getAsInt(),
        json.get("stdin_port").getAsInt(),
        json.get("control_port").getAsInt(),
        json.get("hb_port").getAsInt(),
        json.get("key").getAsString(),
        json.get("signature_scheme").getAsString());
  }

  /** The ZeroMQ address of a channel; the ipc transport joins path and number with a dash. */
  public String address(int port) {
    String separator = transport.equals("ipc") ? "-" : ":";
    return transport + "://" + ip + separator + port;
  }
}
