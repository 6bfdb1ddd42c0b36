package dev.interleave.kernel.jjava;

import com.google.gson.JsonObject;
import dev.interleave.kernel.cell.CurrentCell;
import dev.interleave.kernel.output.Publisher;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Message;

/**
 * Lets the JJava library publish through the kernel's publisher, under the cell that started the
 * calling thread.
 */
final class PublishingEnvironment extends ShellReplyEnvironment {
  private final Publisher publisher;

  PublishingEnvironment(Publisher publisher) {
    super(null, null, null, null);
    this.publisher = publisher;
  }

  @Override
  public <T extends ContentType<T>> void publish(T content) {
    publish(content.getType().getName(), content);
  }

  @Override
  public void publish(Message<?> message) {
    publish(message.getHeader().getType().getName(), message.getContent());
  }

  private void publish(String type, Object content) {
    var cell = CurrentCell.get();
    JsonObject parent = cell == null ? new JsonObject() : cell.parentHeader();
    JsonObject json =
        content instanceof DisplayData data ? Rendering.json(data) : LibraryJson.of(content);
    if (cell == null || !cell.takes(type, json)) publisher.publish(type, parent, json);
  }

  @Override
  public void writeToStdOut(String text) {
    System.out.print(text);
  }

  @Override
  public void writeToStdErr(String text) {
    System.err.print(text);
  }

  @Override
  public ShellReplyEnvironment defer() {
    return this;
  }
}
