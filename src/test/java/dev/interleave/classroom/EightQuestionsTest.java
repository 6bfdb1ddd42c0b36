package dev.interleave.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EightQuestionsTest {
  @TempDir Path folder;

  private static String right() {
    return EightQuestions.ALL.stream()
        .map(EightQuestions.Question::right)
        .collect(Collectors.joining());
  }

  @Test
  void thereAreEightWithFourDifferentAnswersEach() {
    assertEquals(8, EightQuestions.ALL.size());
    for (var question : EightQuestions.ALL) {
      assertEquals(4, question.answers().stream().distinct().count(), question.toString());
      assertTrue(question.right().matches("[abcd]") && question.look().matches("\\d\\d-\\d\\d"));
      assertTrue(question.ask().endsWith("?"), question.ask());
    }
    assertEquals(4, right().chars().distinct().count(), "every letter is right somewhere");
  }

  @Test
  void lettersAreTakenInAnyCaseAndWithSpaces() {
    assertEquals("abcdabc-", new AnswerSheet("before", " A b,c D\tabc-").letters());
  }

  @Test
  void whatIsNotEightLettersIsRefusedInWords() {
    var wrong = assertThrows(IllegalArgumentException.class, () -> new AnswerSheet("after", "abc"));
    assertTrue(wrong.getMessage().contains("is not eight answers"));
    assertThrows(IllegalArgumentException.class, () -> new AnswerSheet("between", "abcdabcd"));
  }

  @Test
  void rightOnesAreCountedAndMissingOnesAreNone() {
    assertEquals(8, new AnswerSheet("after", right()).score());
    var none = new AnswerSheet("after", "--------");
    assertEquals(0, none.score());
    assertEquals(8, none.missed().size());
    assertTrue(none.right().isEmpty() && none.isEmpty());
  }

  @Test
  void answersAreKeptForTheNextKernel() throws Exception {
    var file = new AnswerFile(folder.resolve("results"));
    assertEquals(Optional.empty(), file.of("before"));
    var sheet = new AnswerSheet("before", right());
    file.keep(sheet);
    assertEquals(Optional.of(sheet), file.of("before"));
    assertEquals(Optional.empty(), file.of("after"));
  }
}
