package dev.interleave.kernel.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.interleave.kernel.output.Publisher.Item;
import dev.interleave.kernel.wire.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamBatchTest {
  private final List<Message> sent = new ArrayList<>();
  private final StreamBatch batch = new StreamBatch(sent::add);
  private final JsonObject cell = new JsonObject();

  private List<String> texts() {
    batch.flush();
    return sent.stream().map(m -> m.text("name", "") + ":" + m.text("text", "")).toList();
  }

  @Test
  void textOfOneStreamBecomesOneMessage() {
    batch.add(new Item.Printed(cell, "stdout", "a\n"));
    batch.add(new Item.Printed(cell, "stdout", "b\n"));
    assertEquals(List.of("stdout:a\nb\n"), texts());
  }

  @Test
  void streamsKeepTheirOrder() {
    batch.add(new Item.Printed(cell, "stdout", "a"));
    batch.add(new Item.Printed(cell, "stderr", "b"));
    batch.add(new Item.Printed(cell, "stdout", "c"));
    assertEquals(List.of("stdout:a", "stderr:b", "stdout:c"), texts());
  }

  @Test
  void aFloodOfAlternatingStreamsBecomesFewMessages() {
    for (int i = 0; i < 1000; i++)
      batch.add(new Item.Printed(cell, i % 2 == 0 ? "stdout" : "stderr", "x"));
    assertEquals(1000, String.join("", texts()).replaceAll("std(out|err):", "").length());
    assertTrue(sent.size() < 100, sent.size() + " messages");
  }

  @Test
  void cellsWithEqualHeadersAreNotMixed() {
    batch.add(new Item.Printed(cell, "stdout", "a"));
    batch.add(new Item.Printed(new JsonObject(), "stdout", "b"));
    assertEquals(List.of("stdout:a", "stdout:b"), texts());
  }
}
