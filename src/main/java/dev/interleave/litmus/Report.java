package dev.interleave.litmus;

import dev.interleave.explore.Paragraph;
import dev.interleave.show.Html;
import dev.interleave.show.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** LitmusFindings as sentences, then as a table. */
final class Report {
  private Report() {}

  static String text(LitmusFindings found) {
    var words = sentences(found).stream().map(Paragraph::wrapped).collect(Collectors.joining("\n"));
    return words + "\n\n" + table(found) + "\n" + caption(found);
  }

  static String html(LitmusFindings found) {
    var html = new StringBuilder();
    for (var sentence : sentences(found))
      html.append("<p>").append(Html.escape(sentence)).append("</p>");
    return html.append(table(found).html())
        .append("<p><small>" + Html.escape(caption(found)) + "</small></p>")
        .toString();
  }

  static ResultTable table(LitmusFindings found) {
    var outcomes = found.outcomes();
    return ResultTable.named("outcomes")
        .text("outcome", outcomes)
        .number("runs", 0, outcomes.stream().map(found::runs).toList())
        .text("share", outcomes.stream().map(outcome -> share(found, outcome)).toList())
        .text("orders", outcomes.stream().map(outcome -> orders(found, outcome)).toList())
        .text("grade", outcomes.stream().map(outcome -> "" + found.grade(outcome)).toList());
  }

  private static String caption(LitmusFindings found) {
    return found.machine().brief() + ", " + found.machine().system() + ".";
  }

  private static String share(LitmusFindings found, String outcome) {
    long total = found.counts().total();
    long runs = found.runs(outcome);
    if (total == 0) return "";
    if (runs == 0) return "never";
    double percent = 100.0 * runs / total;
    return percent < 0.01
        ? "1 in %,d".formatted(Math.round((double) total / runs))
        : String.format(Locale.ROOT, "%.2f %%", percent);
  }

  private static String orders(LitmusFindings found, String outcome) {
    var explored = found.explored();
    if (explored.refusal() != null) return "not known";
    var orders = explored.outcomes().get(outcome);
    if (orders != null) return "%,d of %,d".formatted(orders, explored.total());
    return explored.canBe(outcome) ? "some" : "none";
  }

  private static List<String> sentences(LitmusFindings found) {
    var said = new ArrayList<String>();
    said.add(runs(found));
    if (found.explored().refusal() != null)
      said.add("Which outcomes an order can end with is not known: " + found.explored().refusal());
    if (found.counts().total() == 0) return said;
    for (var outcome : found.graded(Grade.FORBIDDEN)) said.add(forbidden(found, outcome));
    for (var outcome : found.graded(Grade.INTERESTING)) said.add(interesting(found, outcome));
    if (found.beyond().isEmpty() && found.explored().refusal() == null)
      said.add("Every outcome that came is one that some order of the steps ends with.");
    if (found.counts().stuck() != null) said.add(stuck(found.counts().stuck()));
    said.add(Hardware.words(System.getProperty("os.arch"), found.wide()));
    return said;
  }

  private static String runs(LitmusFindings found) {
    int threads = found.plan().roles().size();
    if (found.cores() < 2)
      return "This JVM has one core. Its threads take turns on it, and each sees all that the one"
          + " before has written: nothing of the memory model can be seen here, so nothing was"
          + " run.";
    var all =
        String.format(
            Locale.ROOT,
            "%,d runs of %d threads on %d cores in %.1f s.",
            found.counts().total(),
            threads,
            found.cores(),
            found.counts().nanos() / 1e9);
    if (threads <= found.cores()) return all;
    return all + " With fewer cores than threads, few of the runs overlap.";
  }

  private static String forbidden(LitmusFindings found, String outcome) {
    long runs = found.runs(outcome);
    if (runs > 0) return "%s is forbidden and came %s.".formatted(outcome, times(found, outcome));
    return "%s is forbidden and never came. Only the rules of the language make that sure, not the"
            .formatted(outcome)
        + " number of runs.";
  }

  private static String interesting(LitmusFindings found, String outcome) {
    boolean explained = found.explored().refusal() == null && found.explored().canBe(outcome);
    if (found.runs(outcome) == 0)
      return "%s did not come. That is no proof: another machine, JVM or moment may show it."
          .formatted(outcome);
    var came = "%s came %s".formatted(outcome, times(found, outcome));
    if (found.explored().refusal() != null) return came + ".";
    return explained
        ? came + ". Some order of the steps ends so."
        : came
            + ", though no order of the steps ends so: a thread did not see what the other had"
            + " written, or not in that order. That is the memory model.";
  }

  private static String times(LitmusFindings found, String outcome) {
    long runs = found.runs(outcome);
    return runs == 1 ? "once" : "%,d times (%s)".formatted(runs, share(found, outcome));
  }

  private static String stuck(String name) {
    return "The last run was given up after two seconds: %s did not come back. The compiler may"
            .formatted(name)
        + " read a plain field once, keep the value, and never look again: nothing in the code"
        + " tells it that another thread writes there. A volatile field is read each time.";
  }
}
