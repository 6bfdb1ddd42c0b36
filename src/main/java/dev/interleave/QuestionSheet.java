package dev.interleave;

import static java.util.stream.Collectors.joining;

import dev.interleave.classroom.EightQuestions;
import dev.interleave.classroom.EightQuestions.Question;
import dev.interleave.show.Html;
import java.util.List;

/**
 * The eight questions as a learner reads them, with the line that takes the answers.
 *
 * @param questions in order
 */
public record QuestionSheet(List<Question> questions) implements Html {
  private static final String HOW =
      "Write a letter for each question, and - where you do not know:"
          + " answers(\"before\", \"--------\"); after the workshop answers(\"after\", \"--------\").";

  /** Takes a copy. */
  public QuestionSheet {
    questions = List.copyOf(questions);
  }

  static QuestionSheet all() {
    return new QuestionSheet(EightQuestions.ALL);
  }

  @Override
  public String html() {
    var items = questions.stream().map(QuestionSheet::item).collect(joining());
    return "<ol>" + items + "</ol><p>" + Html.escape(HOW) + "</p>";
  }

  private static String item(Question question) {
    var answers =
        question.answers().stream()
            .map(answer -> "<li>" + Html.escape(answer) + "</li>")
            .collect(joining());
    return "<li><p>" + Html.escape(question.ask()) + "</p><ol type=\"a\">" + answers + "</ol></li>";
  }

  @Override
  public String toString() {
    var asked = questions.stream().map(Object::toString).collect(joining("\n\n"));
    return asked + "\n\n" + HOW;
  }
}
