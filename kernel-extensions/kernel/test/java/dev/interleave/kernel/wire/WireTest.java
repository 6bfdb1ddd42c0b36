package dev.interleave.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {
  private final Codec codec = new Codec(new Signer("key", "hmac-sha256"));

  private static Message message() {
    var content = new JsonObject();
    content.addProperty("code", "grün < 1");
    byte[] client = {1, 2};
    return new Message(
        List.of(client),
        Headers.create("execute_request"),
        new JsonObject(),
        new JsonObject(),
        content,
        List.of(new byte[] {7}));
  }

  @Test
  void whatIsEncodedIsDecodedAgain() {
    var decoded = codec.decode(codec.encode(message()));
    assertEquals("grün < 1", decoded.text("code", ""));
    assertEquals("execute_request", decoded.type());
    assertEquals(7, decoded.buffers().getFirst()[0]);
  }

  @Test
  void aChangedMessageIsRefused() {
    var frames = new ArrayList<byte[]>(codec.encode(message()));
    frames.set(frames.size() - 2, "{}".getBytes(StandardCharsets.UTF_8));
    assertThrows(IllegalArgumentException.class, () -> codec.decode(frames));
  }

  @Test
  void aMessageWithoutDelimiterIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> codec.decode(List.of(new byte[0])));
  }

  @Test
  void anEmptyKeyMeansNoSignature() {
    var signer = new Signer("", "hmac-sha256");
    assertEquals("", signer.sign(List.of(new byte[1])));
    assertTrue(signer.verify(new byte[0], List.of()));
  }

  @Test
  void theSignatureIsHmacSha256() {
    var text = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    var signer = new Signer("Jefe", "hmac-sha256");
    assertTrue(signer.sign(List.of(text)).startsWith("5bdcc146bf60754e6a042426089575c7"));
    assertFalse(signer.verify("00".getBytes(StandardCharsets.UTF_8), List.of(text)));
  }

  @Test
  void timesAlwaysHaveSixDigits() {
    assertEquals(
        "2026-11-24T08:00:00.000000Z", Headers.timestamp(Instant.parse("2026-11-24T08:00:00Z")));
    assertEquals(
        "2026-11-24T08:00:00.012345Z",
        Headers.timestamp(Instant.parse("2026-11-24T08:00:00.012345678Z")));
  }
}
