package dev.interleave.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.interleave.kernel.exec.CellFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorReplyTest {
  private static final CellFailure FAILURE =
      new CellFailure("Boom", "it broke", List.of("Boom: it broke", "    at cell 1, line 2"));

  @Test
  void whatIsShownHasTheThreeFieldsOfAnErrorAndNoStatus() {
    var shown = ErrorReply.shown(FAILURE);
    assertEquals("Boom", shown.get("ename").getAsString());
    assertEquals("it broke", shown.get("evalue").getAsString());
    assertEquals(2, shown.getAsJsonArray("traceback").size());
    assertFalse(shown.has("status"));
  }

  @Test
  void aReplySaysTheSameWithTheStatus() {
    var reply = ErrorReply.of(FAILURE);
    assertEquals("error", reply.remove("status").getAsString());
    assertEquals(ErrorReply.shown(FAILURE), reply);
  }

  @Test
  void anExceptionOfTheKernelIsNamedWithoutItsPackage() {
    var reply = ErrorReply.of(new IllegalArgumentException("no \"code\""));
    assertEquals("IllegalArgumentException", reply.get("ename").getAsString());
    assertEquals("no \"code\"", reply.get("evalue").getAsString());
    assertEquals(0, reply.getAsJsonArray("traceback").size());
  }
}
