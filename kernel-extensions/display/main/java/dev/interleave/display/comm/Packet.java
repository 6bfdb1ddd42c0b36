package dev.interleave.display.comm;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * State as it travels: JSON, and apart from it the bytes, with the place that each belongs to.
 *
 * @param state without what is binary
 * @param paths for each buffer where it belongs
 * @param buffers what is binary
 */
record Packet(JsonObject state, JsonArray paths, List<byte[]> buffers) {

  /** Values as {@link Values#of} makes them, by key. */
  static Packet of(Map<String, Object> values, String... inside) {
    var packet = new Packet(new JsonObject(), new JsonArray(), new ArrayList<>());
    values.forEach((key, value) -> {
      if (value instanceof byte[] bytes) packet.attach(bytes, key, inside);
      else packet.state.add(key, (JsonElement) value);
    });
    return packet;
  }

  private void attach(byte[] bytes, String key, String... inside) {
    var path = new JsonArray();
    for (var step : inside) path.add(step);
    path.add(key);
    paths.add(path);
    buffers.add(bytes);
  }

  /** The values in what a page sent. */
  static Map<String, Object> values(JsonObject data, List<byte[]> buffers) {
    var values = new LinkedHashMap<String, Object>();
    if (data.get("state") instanceof JsonObject state)
      state.entrySet().forEach(e -> values.put(e.getKey(), e.getValue()));
    if (data.get("buffer_paths") instanceof JsonArray paths)
      for (int i = 0; i < Math.min(paths.size(), buffers.size()); i++)
        if (paths.get(i) instanceof JsonArray path && path.size() == 1)
          values.put(path.get(0).getAsString(), buffers.get(i));
    return values;
  }

  /** The data of a message. */
  JsonObject message(String method) {
    var data = new JsonObject();
    data.addProperty("method", method);
    data.add("state", state);
    data.add("buffer_paths", paths);
    return data;
  }
}
