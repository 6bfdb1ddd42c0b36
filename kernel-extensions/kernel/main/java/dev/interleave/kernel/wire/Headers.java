package dev.interleave.kernel.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Message headers of this kernel process: one session, counted ids, UTC times with microseconds.
 */
public final class Headers {
  private static final String SESSION =
      Long.toHexString(ProcessHandle.current().pid()) + "-" + Long.toHexString(System.nanoTime());
  private static final String USER = System.getProperty("user.name", "java");
  private static final AtomicLong COUNT = new AtomicLong();

  private Headers() {}

  /** A new header with an id that no other message has. */
  public static JsonObject create(String type) {
    var header = new JsonObject();
    header.addProperty("msg_id", SESSION + "-" + COUNT.incrementAndGet());
    header.addProperty("session", SESSION);
    header.addProperty("username", USER);
    header.addProperty("date", timestamp(Instant.now()));
    header.addProperty("msg_type", type);
    header.addProperty("version", "5.5");
    return header;
  }

  /** ISO 8601 in UTC, always with six digits after the point. */
  static String timestamp(Instant time) {
    var micros = Integer.toString(1_000_000 + time.get(ChronoField.MICRO_OF_SECOND));
    var seconds = time.with(ChronoField.NANO_OF_SECOND, 0).toString();
    return seconds.substring(0, seconds.length() - 1) + "." + micros.substring(1) + "Z";
  }
}
