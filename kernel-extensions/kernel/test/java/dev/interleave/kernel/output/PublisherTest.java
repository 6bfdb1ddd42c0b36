package dev.interleave.kernel.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.interleave.kernel.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PublisherTest {
  private static final long PATIENCE_MILLIS = 20_000;

  private final List<Message> sent = new CopyOnWriteArrayList<>();
  private final JsonObject cell = new JsonObject();

  private Publisher started() {
    var publisher = new Publisher(sent::add);
    publisher.start();
    return publisher;
  }

  private List<String> types() {
    return sent.stream().map(Message::type).toList();
  }

  @Test
  void textGoesBeforeTheMessageThatFollowsIt() {
    var publisher = started();
    publisher.text(cell, "stdout", "a");
    publisher.text(cell, "stdout", "b");
    publisher.publish("status", cell, new JsonObject());
    publisher.flush(PATIENCE_MILLIS);
    assertEquals(List.of("stream", "status"), types());
    assertEquals("ab", sent.getFirst().text("text", ""));
  }

  @Test
  void anInterruptedThreadPrintsAndStaysInterrupted() {
    var publisher = started();
    Thread.currentThread().interrupt();
    publisher.text(cell, "stdout", "a");
    assertTrue(Thread.interrupted());
    publisher.flush(PATIENCE_MILLIS);
    assertEquals("a", sent.getFirst().text("text", ""));
  }

  @Test
  void aMessageThatCannotBeSentDoesNotEndPublishing() {
    var publisher =
        new Publisher(message -> {
          if (message.type().equals("bad")) throw new IllegalStateException("no such client");
          sent.add(message);
        });
    publisher.start();
    publisher.publish("bad", cell, new JsonObject());
    publisher.publish("good", cell, new JsonObject());
    publisher.flush(PATIENCE_MILLIS);
    assertEquals(List.of("good"), types());
  }

  @Test
  void textOfManyThreadsIsNeitherLostNorTorn() throws InterruptedException {
    var publisher = started();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++)
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int line = 0; line < 500; line++) publisher.text(cell, "stdout", "line\n");
              }));
    for (var thread : threads) thread.join();
    publisher.flush(PATIENCE_MILLIS);
    var text = new StringBuilder();
    sent.forEach(message -> text.append(message.text("text", "")));
    assertEquals("line\n".repeat(2_000), text.toString());
  }
}
