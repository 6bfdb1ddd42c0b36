package dev.interleave;

import dev.interleave.exercise.SideBySide;
import dev.interleave.exercise.Verdict;
import dev.interleave.show.Html;
import dev.interleave.show.Panel;
import dev.interleave.show.Timeline;
import java.util.List;

/**
 * What a check found; where the answer is a schedule and not yet as asked, its timeline stands
 * above one that passes.
 *
 * @param verdict what is not yet as asked
 */
public record Checked(Verdict verdict) implements Html {

  /** Whether everything is as asked. */
  public boolean passed() {
    return verdict.passed();
  }

  private static Timeline timeline(SideBySide sides) {
    return new Timeline(
        List.of(
            new Panel("yours", sides.yours()),
            new Panel("one that passes, simulated", sides.right())),
        List.of(),
        "who did what: the code is for you to find");
  }

  @Override
  public String html() {
    var text = "<pre style=\"word-break:normal\">" + Html.escape(verdict) + "</pre>";
    return text + verdict.beside().map(sides -> timeline(sides).html()).orElse("");
  }

  @Override
  public String toString() {
    return verdict.toString();
  }
}
