package dev.interleave;

import dev.interleave.doubt.Caution;
import dev.interleave.show.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Cautions under a result; where several runs share a cause, it is told once. */
final class Cautions {
  private static final int NAMED = 3;

  private Cautions() {}

  /**
   * What was seen stands open; likely cause and advice open by a click, or the page would drown.
   */
  static String html(List<Caution> cautions) {
    return merged(cautions).stream().map(Cautions::folded).collect(Collectors.joining());
  }

  private static String folded(Caution caution) {
    return "<details><summary>⚠ %s</summary><p>%s %s</p></details>"
        .formatted(
            Html.escape(caution.seen()),
            Html.escape(caution.cause()),
            Html.escape(caution.advice()));
  }

  static String text(List<Caution> cautions) {
    return merged(cautions).stream().map(c -> "\n" + c).collect(Collectors.joining());
  }

  private static List<Caution> merged(List<Caution> cautions) {
    record Why(String cause, String advice) {}
    var bySameCause =
        cautions.stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    c -> new Why(c.cause(), c.advice()), LinkedHashMap::new, Collectors.toList()));
    return bySameCause.values().stream().map(Cautions::one).toList();
  }

  private static Caution one(List<Caution> same) {
    var seen = same.stream().limit(NAMED).map(Caution::seen).collect(Collectors.joining("\n  "));
    int more = same.size() - NAMED;
    if (more > 0) seen += "\n  And so in %d more.".formatted(more);
    return new Caution(seen, same.getFirst().cause(), same.getFirst().advice());
  }
}
