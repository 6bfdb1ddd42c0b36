package dev.interleave.waits;

import dev.interleave.explore.Paragraph;
import dev.interleave.schedule.Lanes;
import dev.interleave.schedule.State;
import dev.interleave.show.Html;
import dev.interleave.show.WaitPicture;
import dev.interleave.show.table.ResultTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Threads in sentences, as a table and as a picture. */
final class ThreadWords {
  private static final int MOST_WAITS = 3;
  private static final String UNKNOWN =
      "Not known here: who holds a lock that a virtual thread waits for, unless it is"
          + " synchronized, and how long the queue of a pool is. The lab's kernel knows.";

  private ThreadWords() {}

  static String text(ThreadsNow now) {
    var words = sentences(now).stream().map(Paragraph::wrapped).collect(Collectors.joining("\n"));
    return now.threads().isEmpty() ? words : words + "\n\n" + now.table();
  }

  static String html(ThreadsNow now) {
    var html = new StringBuilder();
    var said = sentences(now);
    for (var sentence : said) html.append("<p>").append(Html.escape(sentence)).append("</p>");
    if (now.threads().isEmpty()) return html.toString();
    return html + picture(now, String.join(" ", said)) + now.table().html();
  }

  private static String picture(ThreadsNow now, String alt) {
    var shown = now.threads().subList(0, Math.min(Lanes.READABLE_ROWS, now.threads().size()));
    var ids = shown.stream().map(ThreadNow::id).toList();
    var rows = new ArrayList<WaitPicture.Row>();
    for (var thread : shown)
      rows.add(
          new WaitPicture.Row(
              thread.name(),
              thread.state(),
              thread.at(),
              note(thread),
              ids.indexOf(thread.holder()),
              thread.deadlocked()));
    return new WaitPicture(rows, alt).draw();
  }

  private static String note(ThreadNow thread) {
    var notes = new ArrayList<String>();
    if (!thread.holds().isEmpty()) notes.add("holds " + String.join(", ", thread.holds()));
    boolean waits = !thread.waitsFor().isEmpty() && thread.state() != State.SLEEPING;
    if (waits) notes.add("waits for " + thread.waitsFor());
    int queue = thread.pool().indexOf(", ");
    if (queue >= 0) notes.add(thread.pool().substring(queue + 2) + " in its pool");
    return String.join("; ", notes);
  }

  static ResultTable table(ThreadsNow now) {
    var columns = new LinkedHashMap<String, Function<ThreadNow, String>>();
    columns.put("thread", ThreadNow::name);
    columns.put("cell", thread -> thread.cell() == 0 ? "" : "" + thread.cell());
    columns.put("state", thread -> thread.state().label());
    columns.put("at", ThreadNow::at);
    columns.put("holds", thread -> String.join(", ", thread.holds()));
    columns.put("waits for", ThreadNow::waitsFor);
    columns.put("held by", thread -> holder(now, thread));
    columns.put("pool", ThreadNow::pool);
    var table = ResultTable.named("threads now");
    for (var column : columns.entrySet()) {
      var values = now.threads().stream().map(column.getValue()).toList();
      if (!values.stream().allMatch(String::isEmpty)) table = table.text(column.getKey(), values);
    }
    return table;
  }

  private static String holder(ThreadsNow now, ThreadNow thread) {
    if (thread.holder() == 0) return "";
    return now.threads().stream()
        .filter(other -> other.id() == thread.holder())
        .map(ThreadNow::name)
        .findFirst()
        .orElse("thread " + thread.holder());
  }

  private static List<String> sentences(ThreadsNow now) {
    if (now.threads().isEmpty())
      return List.of(
          now.ofCells()
              ? "No other thread of your cells is alive."
              : "No other thread runs your code.");
    var said = new ArrayList<String>();
    said.add(counts(now));
    if (!now.deadlocked().isEmpty()) said.add(deadlock(now));
    else
      now.threads().stream()
          .filter(thread -> thread.holder() != 0)
          .limit(MOST_WAITS)
          .forEach(thread -> said.add(waits(now, thread) + "."));
    if (!now.ofCells()) said.add(UNKNOWN);
    return said;
  }

  private static String counts(ThreadsNow now) {
    var states = new TreeMap<State, Integer>();
    for (var thread : now.threads()) states.merge(thread.state(), thread.count(), Integer::sum);
    int all = states.values().stream().mapToInt(Integer::intValue).sum();
    return "%,d %s: %s."
        .formatted(
            all,
            now.ofCells()
                ? (all == 1 ? "thread" : "threads") + " of your cells"
                : all == 1 ? "thread runs your code" : "threads run your code",
            states.entrySet().stream()
                .map(state -> "%,d %s".formatted(state.getValue(), doing(state.getKey())))
                .collect(Collectors.joining(", ")));
  }

  private static String doing(State state) {
    return state == State.COMPUTING ? "on a core or ready for one" : state.label();
  }

  private static String deadlock(ThreadsNow now) {
    return now.deadlocked().stream()
        .map(thread -> waits(now, thread))
        .collect(Collectors.joining("; ", "Deadlock: ", ". None of them can ever go on."));
  }

  private static String waits(ThreadsNow now, ThreadNow thread) {
    return "%s waits for %s, which %s holds"
        .formatted(thread.name(), thread.waitsFor(), holder(now, thread));
  }
}
