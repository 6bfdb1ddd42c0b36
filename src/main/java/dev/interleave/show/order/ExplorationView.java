package dev.interleave.show.order;

import dev.interleave.explore.Ending;
import dev.interleave.explore.Exploration;
import dev.interleave.show.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of an exploration: sentences, how its orders end, and the picture of a bad one.
 *
 * @param exploration what is shown; it runs now if it has not yet
 */
public record ExplorationView(Exploration<?> exploration) implements Html {
  private static final int MOST_ENDINGS = 12;

  /** The picture of a bad order, if there is one. */
  public Optional<OrderView> failing() {
    if (!exploration.isExplored()) return Optional.empty();
    return Optional.ofNullable(exploration.failing()).map(OrderView::new);
  }

  /** All but the picture. */
  public String words() {
    var lines = exploration.sentences();
    var others =
        lines.stream()
            .skip(1)
            .map(line -> "<p style=\"margin:2px 0\">" + Html.escape(line) + "</p>");
    return "<p style=\"margin:2px 0;font-weight:600\">%s</p>%s%s"
        .formatted(Html.escape(lines.getFirst()), others.collect(Collectors.joining()), endings());
  }

  private String endings() {
    if (!exploration.isExplored()) return "";
    var all = exploration.endings();
    var rows = all.stream().limit(MOST_ENDINGS).map(ExplorationView::row);
    var rest = all.stream().skip(MOST_ENDINGS).toList();
    return "<table style=\"margin:6px 0\"><tr><th style=\"text-align:left\">how it ends</th>"
        + "<th style=\"text-align:right\">orders</th><th style=\"text-align:left\">that is</th></tr>"
        + rows.collect(Collectors.joining())
        + rest(rest)
        + "</table>";
  }

  private static String rest(List<Ending> rest) {
    if (rest.isEmpty()) return "";
    int orders = rest.stream().mapToInt(Ending::orders).sum();
    var bad = rest.stream().filter(Ending::bad).count();
    var judged = bad == 0 ? "good" : bad == rest.size() ? "bad" : "good or bad";
    return row("%,d other ways".formatted(rest.size()), orders, judged);
  }

  private static String row(Ending ending) {
    return row(ending.what(), ending.orders(), ending.bad() ? "bad" : "good");
  }

  private static String row(String what, int orders, String judged) {
    return "<tr><td style=\"text-align:left\">%s</td><td style=\"text-align:right\">%,d</td><td style=\"text-align:left\">%s</td></tr>"
        .formatted(Html.escape(what), orders, judged);
  }

  @Override
  public String html() {
    return words() + failing().map(OrderView::html).orElse("");
  }

  @Override
  public String toString() {
    return exploration.toString();
  }
}
