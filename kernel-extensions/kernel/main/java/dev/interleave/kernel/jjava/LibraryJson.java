package dev.interleave.kernel.jjava;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.Map;

/** JJava's types as JSON and back. */
final class LibraryJson {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeSpecialFloatingPointValues().create();

  private LibraryJson() {}

  static JsonObject of(Object content) {
    return GSON.toJsonTree(content).getAsJsonObject();
  }

  /** The same by a type that knows nothing of subclasses. */
  static <T> JsonObject of(T content, Class<? super T> type) {
    return GSON.toJsonTree(content, type).getAsJsonObject();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(JsonObject json) {
    return GSON.fromJson(json, Map.class);
  }
}
