package dev.interleave;

import static java.util.stream.Collectors.joining;

import dev.interleave.classroom.AnswerFile;
import dev.interleave.classroom.AnswerSheet;
import dev.interleave.results.Store;
import dev.interleave.show.Html;
import java.io.IOException;
import java.util.Optional;

/**
 * What a learner reads after the eight questions. Before the workshop nothing is said of right and
 * wrong: the lessons are to show it.
 *
 * @param sheet the answers
 * @param before those given before the workshop, if there are any
 * @param kept where they were kept, in words
 */
public record Answered(AnswerSheet sheet, Optional<AnswerSheet> before, String kept)
    implements Html {

  private static final String NOTHING =
      "Nothing is kept: write a letter from a to d in place of each -.";

  static Answered of(AnswerSheet sheet) {
    var file = new AnswerFile(Store.folder());
    if (sheet.isEmpty()) return new Answered(sheet, file.of("before"), NOTHING);
    ClassView.answered(sheet.moment(), sheet.right());
    return new Answered(sheet, file.of("before"), keep(file, sheet));
  }

  private static String keep(AnswerFile file, AnswerSheet sheet) {
    try {
      file.keep(sheet);
      return "Your answers are kept.";
    } catch (IOException e) {
      return "Your answers are not kept: " + e.getMessage() + ". Write the letters down.";
    }
  }

  @Override
  public String html() {
    return "<pre style=\"white-space:pre-wrap;word-break:normal\">" + Html.escape(this) + "</pre>";
  }

  @Override
  public String toString() {
    if (sheet.isEmpty()) return kept;
    if (sheet.moment().equals("before"))
      return kept + " Answer the same questions after the workshop: answers(\"after\", ...).";
    return kept + " " + score() + look();
  }

  private String score() {
    var now = "%d of 8 are right".formatted(sheet.score());
    return before.map(first -> now + "; before the workshop " + first.score()).orElse(now) + ".";
  }

  private String look() {
    return sheet.missed().stream()
        .map(question ->
            "\n%d. %s: run cell %s again."
                .formatted(question.no(), question.about(), question.look()))
        .collect(joining());
  }
}
