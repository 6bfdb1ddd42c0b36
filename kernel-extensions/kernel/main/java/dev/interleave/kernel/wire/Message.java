package dev.interleave.kernel.wire;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One Jupyter message, as JSON.
 *
 * @param identities routing prefix of a ROUTER socket, or the topic on iopub
 * @param buffers binary attachments, usually none
 */
public record Message(
    List<byte[]> identities,
    JsonObject header,
    JsonObject parent,
    JsonObject metadata,
    JsonObject content,
    List<byte[]> buffers) {

  /** The message type, such as {@code execute_request}. */
  public String type() {
    return header.get("msg_type").getAsString();
  }

  /** The subshell that a shell message is meant for, or null for the main shell. */
  public String subshell() {
    var id = header.get("subshell_id");
    return id == null || id.isJsonNull() ? null : id.getAsString();
  }

  /** The same message with nothing but one field of its content, if it has it. */
  public Message withoutContentBut(String field) {
    var rest = new JsonObject();
    if (content != null && content.has(field)) rest.add(field, content.get(field));
    return new Message(identities, header, null, metadata, rest, List.of());
  }

  /** A reply to this message on the socket that it came from. */
  public Message reply(String type, JsonObject content) {
    return new Message(
        identities, Headers.create(type), header, new JsonObject(), content, List.of());
  }

  /** A message for iopub, caused by the request with the given header. */
  public static Message publication(String type, JsonObject parent, JsonObject content) {
    return new Message(
        List.of(type.getBytes(StandardCharsets.UTF_8)),
        Headers.create(type),
        parent,
        new JsonObject(),
        content,
        List.of());
  }

  /**
   * The text of a field of the content, or the given default when it is absent or null.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public String text(String field, String otherwise) {
    var value = content.get(field);
    if (value == null || value.isJsonNull()) return otherwise;
    if (value instanceof JsonPrimitive primitive && primitive.isString())
      return primitive.getAsString();
    throw new IllegalArgumentException("\"" + field + "\" of the request is not a text");
  }

  /** The number of a field of the content, or the given default when it is absent or null. */
  public int number(String field, int otherwise) {
    var value = content.get(field);
    return value == null || value.isJsonNull() ? otherwise : value.getAsInt();
  }

  /** The flag of a field of the content, or the given default when it is absent or null. */
  public boolean flag(String field, boolean otherwise) {
    var value = content.get(field);
    return value == null || value.isJsonNull() ? otherwise : value.getAsBoolean();
  }
}
