package dev.interleave.kernel.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Between messages and the frames that ZeroMQ carries. */
public final class Codec {
  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .serializeNulls()
          .serializeSpecialFloatingPointValues()
          .create();

  private final Signer signer;

  /** A codec that signs with the given signer. */
  public Codec(Signer signer) {
    this.signer = signer;
  }

  /** The frames of a message, signed. */
  public List<byte[]> encode(Message message) {
    var parts =
        List.of(
            bytes(message.header()),
            bytes(message.parent()),
            bytes(message.metadata()),
            bytes(message.content()));
    var frames = new ArrayList<byte[]>(message.identities());
    frames.add(DELIMITER);
    frames.add(signer.sign(parts).getBytes(StandardCharsets.US_ASCII));
    frames.addAll(parts);
    frames.addAll(message.buffers());
    return frames;
  }

  /**
   * The message that the frames hold.
   *
   * @throws IllegalArgumentException if frames are missing, are not JSON or are not signed rightly
   */
  public Message decode(List<byte[]> frames) {
    int start = delimiter(frames);
    if (start < 0 || frames.size() < start + 6)
      throw new IllegalArgumentException("Not a Jupyter message: " + frames.size() + " frames");
    var parts = frames.subList(start + 2, start + 6);
    if (!signer.verify(frames.get(start + 1), parts))
      throw new IllegalArgumentException("A message with a wrong signature was ignored");
    return new Message(
        List.copyOf(frames.subList(0, start)),
        header(json(parts.get(0))),
        json(parts.get(1)),
        json(parts.get(2)),
        json(parts.get(3)),
        List.copyOf(frames.subList(start + 6, frames.size())));
  }

  private static int delimiter(List<byte[]> frames) {
    for (int i = 0; i < frames.size(); i++) if (Arrays.equals(frames.get(i), DELIMITER)) return i;
    return -1;
  }

  private static byte[] bytes(JsonObject json) {
    return GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Each answer repeats the header, so only what the protocol puts into it is kept: plain values.
   */
  private static JsonObject header(JsonObject header) {
    header.entrySet().removeIf(entry -> !entry.getValue().isJsonPrimitive());
    return header;
  }

  private static JsonObject json(byte[] bytes) {
    return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
  }
}
