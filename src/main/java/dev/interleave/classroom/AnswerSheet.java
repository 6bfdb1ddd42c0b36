package dev.interleave.classroom;

import dev.interleave.classroom.EightQuestions.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody answered to the eight questions.
 *
 * @param moment {@code before} or {@code after} the workshop
 * @param letters an answer for each question, a to d; - for none
 */
public record AnswerSheet(String moment, String letters) {
  /**
   * Takes letters of either case, with spaces between them.
   *
   * @throws IllegalArgumentException if there are not eight, or the moment is another
   */
  public AnswerSheet {
    letters = letters.replaceAll("[\\s,]", "").toLowerCase(Locale.ROOT);
    if (!moment.equals("before") && !moment.equals("after"))
      throw new IllegalArgumentException(
          "\"%s\" is no moment. Say \"before\" or \"after\" the workshop.".formatted(moment));
    if (!letters.matches("[abcd-]{8}"))
      throw new IllegalArgumentException(
          ("\"%s\" is not eight answers. Write a letter from a to d for each question, and - where"
                  + " you have no answer: answers(\"%s\", \"abcd-abc\").")
              .formatted(letters, moment));
  }

  /** Whether each question was answered rightly; those without an answer are left out. */
  public Map<Integer, Boolean> right() {
    var right = new LinkedHashMap<Integer, Boolean>();
    for (var question : EightQuestions.ALL)
      if (letter(question) != '-') right.put(question.no(), isRight(question));
    return right;
  }

  /** Whether no question is answered. */
  public boolean isEmpty() {
    return letters.matches("-+");
  }

  /** How many are right. */
  public int score() {
    return (int) EightQuestions.ALL.stream().filter(this::isRight).count();
  }

  /** The questions that were not answered rightly. */
  public List<Question> missed() {
    return EightQuestions.ALL.stream().filter(question -> !isRight(question)).toList();
  }

  private boolean isRight(Question question) {
    return letter(question) == question.right().charAt(0);
  }

  private char letter(Question question) {
    return letters.charAt(question.no() - 1);
  }
}
