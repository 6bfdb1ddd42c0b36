package dev.interleave.display.comm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private static String json(Object value) {
    return Values.of("key", value).toString();
  }

  private static String refusal(Object value) {
    return assertThrows(IllegalArgumentException.class, () -> Values.of("key", value)).getMessage();
  }

  @Test
  void plainValuesListsAndMapsBecomeJson() {
    assertEquals(
        "{\"a\":[1,2.5,true,\"x\",null]}",
        json(Map.of("a", Arrays.asList(1, 2.5, true, "x", null))));
  }

  @Test
  void bytesStayBytes() {
    var bytes = new byte[] {1};
    assertSame(bytes, Values.of("key", bytes));
  }

  @Test
  void whatHasAModelTravelsAsAReference() {
    HasModel other = () -> "id-7";
    assertEquals("[\"IPY_MODEL_id-7\"]", json(List.of(other)));
  }

  @Test
  void numbersThatJsonDoesNotKnowAreRefused() {
    assertTrue(refusal(Double.NaN).contains("\"key\" cannot be NaN"));
  }

  @Test
  void otherTypesAreRefusedWithWhatToUse() {
    assertTrue(refusal(new Thread()).contains("Use numbers, flags, text, byte[], lists and maps"));
  }

  @Test
  void whatWouldStallAPageIsRefused() {
    assertTrue(refusal(new byte[11_000_000]).contains("11.0 MB; a widget takes 10 MB at most"));
    assertTrue(Values.fits(new JsonPrimitive("x".repeat(10_000_000))));
    assertFalse(Values.fits(new JsonPrimitive("x".repeat(10_000_001))));
  }
}
