package dev.interleave;

import dev.interleave.measure.Caution;
import dev.interleave.show.Html;
import java.util.List;
import java.util.stream.Collectors;

/** Cautions under a result. */
final class Cautions {
  private Cautions() {}

  static String html(List<Caution> cautions) {
    return cautions.stream()
        .map(c -> "<p>⚠ " + Html.escape(c) + "</p>")
        .collect(Collectors.joining());
  }

  static String text(List<Caution> cautions) {
    return cautions.stream().map(c -> "\n" + c).collect(Collectors.joining());
  }
}
