package dev.interleave.display.comm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacketTest {
  private static final byte[] BYTES = {1, 2, 3};

  private static Map<String, Object> mixed() {
    var values = new LinkedHashMap<String, Object>();
    values.put("value", new JsonPrimitive(4));
    values.put("image", BYTES);
    return values;
  }

  @Test
  void bytesTravelBesideTheJsonWithTheirPlace() {
    var packet = Packet.of(mixed());
    assertEquals("{\"value\":4}", packet.state().toString());
    assertEquals("[[\"image\"]]", packet.paths().toString());
    assertEquals(List.of(BYTES), packet.buffers());
  }

  @Test
  void theStateOfOneWidgetAmongManyHasALongerPlace() {
    assertEquals(
        "[[\"id-1\",\"state\",\"image\"]]", Packet.of(mixed(), "id-1", "state").paths().toString());
  }

  @Test
  void whatGoesOutComesBackTheSame() {
    var packet = Packet.of(mixed());
    var back = Packet.values(packet.message("update"), packet.buffers());
    assertEquals(new JsonPrimitive(4), back.get("value"));
    assertArrayEquals(BYTES, (byte[]) back.get("image"));
  }

  @Test
  void placesWithoutTheirBuffersAreNoValues() {
    var data =
        JsonParser.parseString("{\"state\": {}, \"buffer_paths\": [[\"a\"], [\"b\"]]}")
            .getAsJsonObject();
    assertEquals(List.of("a"), List.copyOf(Packet.values(data, List.of(BYTES)).keySet()));
  }
}
