package dev.interleave.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.interleave.kernel.wire.Content;
import dev.interleave.kernel.wire.Message;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History history = new History();

  @BeforeEach
  void fourCells() {
    history.add(1, "int x = 1;", null);
    history.add(2, "x + 1", "2");
    history.add(3, "int y = 2;", null);
    history.add(4, "x + 1", "2");
  }

  private List<String> ask(Object... namesAndValues) {
    var request =
        Message.publication("history_request", new JsonObject(), Content.of(namesAndValues));
    return history.answer(request).getAsJsonArray("history").asList().stream()
        .map(JsonElement::toString)
        .toList();
  }

  @Test
  void theTailIsTheLastCellsOldestFirst() {
    assertEquals(
        List.of("[1,3,\"int y = 2;\"]", "[1,4,\"x + 1\"]"),
        ask("hist_access_type", "tail", "n", 2));
  }

  @Test
  void moreThanThereAreIsAll() {
    assertEquals(4, ask("hist_access_type", "tail", "n", 100).size());
  }

  @Test
  void aRangeEndsBeforeItsStop() {
    assertEquals(
        List.of("[1,2,\"x + 1\"]", "[1,3,\"int y = 2;\"]"),
        ask("hist_access_type", "range", "session", 0, "start", 2, "stop", 4));
  }

  @Test
  void otherSessionsAreNotKept() {
    assertEquals(List.of(), ask("hist_access_type", "range", "session", 7, "start", 1));
  }

  @Test
  void aSearchTakesStarsAndQuestionMarksAndNothingElse() {
    assertEquals(2, ask("hist_access_type", "search", "pattern", "int ? = *").size());
    assertEquals(2, ask("hist_access_type", "search", "pattern", "x + 1").size());
    assertEquals(0, ask("hist_access_type", "search", "pattern", "x").size());
  }

  @Test
  void aUniqueSearchKeepsTheNewestOfEqualCells() {
    assertEquals(
        List.of("[1,4,\"x + 1\"]"),
        ask("hist_access_type", "search", "pattern", "x*", "unique", true));
  }

  @Test
  void outputsComeBesideInputsWhereAskedFor() {
    assertEquals(
        List.of("[1,3,[\"int y = 2;\",null]]", "[1,4,[\"x + 1\",\"2\"]]"),
        ask("hist_access_type", "tail", "n", 2, "output", true));
  }
}
