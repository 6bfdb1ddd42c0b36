package dev.interleave.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static Message request(Object... namesAndValues) {
    return Message.publication("x_request", new JsonObject(), Content.of(namesAndValues));
  }

  @Test
  void fieldsThatAreNotThereHaveTheirDefaults() {
    var empty = request("nothing", JsonNull.INSTANCE);
    assertEquals("otherwise", empty.text("nothing", "otherwise"));
    assertEquals(7, empty.number("n", 7));
    assertTrue(empty.flag("silent", true));
    assertNull(empty.subshell());
  }

  @Test
  void aTextThatIsNoneIsRefusedByItsName() {
    var wrong = request("code", 3);
    var refusal = assertThrows(IllegalArgumentException.class, () -> wrong.text("code", ""));
    assertEquals("\"code\" of the request is not a text", refusal.getMessage());
  }

  @Test
  void aReplyGoesBackWhereTheRequestCameFrom() {
    var request = request("code", "1");
    var reply = request.reply("x_reply", Content.ok());
    assertEquals(request.identities(), reply.identities());
    assertEquals(request.header(), reply.parent());
    assertEquals("x_reply", reply.type());
  }

  @Test
  void everyMessageHasAnIdOfItsOwn() {
    assertFalse(request().header().get("msg_id").equals(request().header().get("msg_id")));
  }

  @Test
  void contentsTakeTextsNumbersFlagsAndLists() {
    assertEquals(
        "{\"a\":\"x\",\"b\":2,\"c\":true,\"d\":[\"y\",\"1\"],\"status\":\"ok\"}",
        Content.ok("a", "x", "b", 2, "c", true, "d", List.of("y", 1)).toString());
  }

  @Test
  void ofAKeptRequestOneFieldRemains() {
    var kept = request("code", "long", "allow_stdin", false).withoutContentBut("allow_stdin");
    assertEquals("{\"allow_stdin\":false}", kept.content().toString());
  }
}
