package dev.interleave.kernel;

import com.google.gson.JsonObject;
import dev.interleave.kernel.exec.CellFailure;
import dev.interleave.kernel.wire.Content;
import java.util.List;

/** What a client is told where something failed: all notebooks show these three fields. */
final class ErrorReply {
  private ErrorReply() {}

  /** The content of the {@code error} message that stands under a cell. */
  static JsonObject shown(CellFailure failure) {
    return content(failure.name(), failure.getMessage(), failure.traceback());
  }

  /** The content of the {@code display_data} message of a cell that asks for something. */
  static JsonObject asked(CellFailure request) {
    var words = request.getMessage();
    var html = words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    var data = Content.of("text/plain", words, "text/html", "<p>" + html + "</p>");
    return Content.of("data", data, "metadata", new JsonObject());
  }

  /** The content of a reply: why a cell did not end well. */
  static JsonObject of(CellFailure failure) {
    return withStatus(shown(failure));
  }

  /** The content of a reply: why a request could not be answered. */
  static JsonObject of(Throwable thrown) {
    return of(thrown.getClass().getSimpleName(), String.valueOf(thrown.getMessage()));
  }

  /** The content of a reply that needs no more than a name and a message. */
  static JsonObject of(String name, String message) {
    return withStatus(content(name, message, List.of()));
  }

  private static JsonObject content(String name, String message, List<String> traceback) {
    return Content.of("ename", name, "evalue", message, "traceback", traceback);
  }

  private static JsonObject withStatus(JsonObject content) {
    content.addProperty("status", "error");
    return content;
  }
}
