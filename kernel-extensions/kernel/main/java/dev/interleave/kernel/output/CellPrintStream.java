package dev.interleave.kernel.output;

import com.google.gson.JsonObject;
import dev.interleave.kernel.cell.CurrentCell;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * What {@code System.out} and {@code System.err} are in the kernel. Each call hands its text over
 * whole, so lines of many threads never tear, and holds no lock meanwhile.
 */
public final class CellPrintStream extends PrintStream {
  private final Publisher publisher;
  private final String stream;
  private final PrintStream log;

  /**
   * A stream that publishes.
   *
   * @param stream {@code stdout} or {@code stderr}
   * @param log where text goes that no cell has caused
   */
  public CellPrintStream(Publisher publisher, String stream, PrintStream log) {
    super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    this.publisher = publisher;
    this.stream = stream;
    this.log = log;
  }

  private void emit(String text) {
    var cell = CurrentCell.get();
    if (cell == null) log.print(text);
    else if (cell.isCaptured()) cell.takes("stream", content(text));
    else if (!text.isEmpty()) publisher.text(cell.parentHeader(), stream, text);
  }

  private JsonObject content(String text) {
    var content = new JsonObject();
    content.addProperty("name", stream);
    content.addProperty("text", text);
    return content;
  }

  private void line(String text) {
    emit(text + "\n");
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void writeBytes(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    emit(PartialUtf8.decode(Arrays.copyOfRange(bytes, offset, offset + length)));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public boolean checkError() {
    return false;
  }

  @Override
  public void print(boolean value) {
    emit(String.valueOf(value));
  }

  @Override
  public void print(char value) {
    emit(String.valueOf(value));
  }

  @Override
  public void print(int value) {
    emit(String.valueOf(value));
  }

  @Override
  public void print(long value) {
    emit(String.valueOf(value));
  }

  @Override
  public void print(float value) {
    emit(String.valueOf(value));
  }

  @Override
  public void print(double value) {
    emit(String.valueOf(value));
  }

  @Override
  public void print(char[] value) {
    emit(String.valueOf(value));
  }

  @Override
  public void print(String value) {
    emit(String.valueOf(value));
  }

  @Override
  public void print(Object value) {
    emit(String.valueOf(value));
  }

  @Override
  public void println() {
    line("");
  }

  @Override
  public void println(boolean value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(char value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(int value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(long value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(float value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(double value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(char[] value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(String value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(Object value) {
    line(String.valueOf(value));
  }

  @Override
  public PrintStream format(String format, Object... arguments) {
    emit(String.format(format, arguments));
    return this;
  }

  @Override
  public PrintStream format(Locale locale, String format, Object... arguments) {
    emit(String.format(locale, format, arguments));
    return this;
  }

  @Override
  public PrintStream printf(String format, Object... arguments) {
    return format(format, arguments);
  }

  @Override
  public PrintStream printf(Locale locale, String format, Object... arguments) {
    return format(locale, format, arguments);
  }

  @Override
  public PrintStream append(CharSequence text) {
    emit(String.valueOf(text));
    return this;
  }

  @Override
  public PrintStream append(CharSequence text, int start, int end) {
    emit(String.valueOf(text).substring(start, end));
    return this;
  }

  @Override
  public PrintStream append(char value) {
    emit(String.valueOf(value));
    return this;
  }
}
