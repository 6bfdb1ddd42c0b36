package dev.interleave.kernel.jjava;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;

/** Messages as JJava's comms know them. */
final class LibraryMessages {
  private LibraryMessages() {}

  /** A message that nobody has sent: without metadata that counts, and without buffers. */
  static <T> Message<T> of(MessageType<T> type, T content) {
    return new Message<>(new Header<>(type), content, new HashMap<>(), null);
  }

  /** A message that came from a page. */
  static <T> Message<T> of(
      MessageType<T> type, T content, JsonObject metadata, List<byte[]> buffers) {
    return new Message<>(new Header<>(type), content, LibraryJson.map(metadata), buffers);
  }
}
