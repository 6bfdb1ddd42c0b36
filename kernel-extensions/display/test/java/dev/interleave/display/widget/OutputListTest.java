package dev.interleave.display.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class OutputListTest {
  private final OutputList shown = new OutputList();

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  private void print(String stream, String text) {
    shown.take("stream", json("{'name': '%s', 'text': '%s'}".formatted(stream, text)));
  }

  @Test
  void textOfOneStreamIsOneOutput() {
    print("stdout", "a");
    print("stdout", "b");
    print("stderr", "c");
    assertEquals("ab\nc", shown.toString());
    assertEquals(2, shown.json().size());
  }

  @Test
  void aDisplayIsReplacedByItsId() {
    shown.take(
        "display_data", json("{'data': {'text/plain': 'old'}, 'transient': {'display_id': 'x'}}"));
    shown.take(
        "update_display_data",
        json("{'data': {'text/plain': 'new'}, 'transient': {'display_id': 'x'}}"));
    shown.take(
        "update_display_data",
        json("{'data': {'text/plain': 'other'}, 'transient': {'display_id': 'y'}}"));
    assertEquals("new", shown.toString());
  }

  @Test
  void clearingMayWaitForWhatComesNext() {
    print("stdout", "old");
    shown.take("clear_output", json("{'wait': true}"));
    assertEquals("old", shown.toString());
    print("stdout", "new");
    assertEquals("new", shown.toString());
    shown.take("clear_output", json("{'wait': false}"));
    assertEquals(0, shown.json().size());
  }

  @Test
  void ofEndlessTextTheEndIsKept() {
    for (int i = 0; i < 500; i++) print("stdout", "0123456789".repeat(100));
    print("stdout", "the end");
    assertTrue(shown.toString().endsWith("the end") && shown.toString().length() < 250_000);
  }
}
