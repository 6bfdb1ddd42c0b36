package dev.interleave.show;

import static dev.interleave.schedule.Names.counted;

import dev.interleave.json.JsonWriter;
import dev.interleave.schedule.DequeLog;
import dev.interleave.schedule.DequeMove;
import dev.interleave.schedule.Theft;
import dev.interleave.schedule.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The deque of every worker and every theft: a page plays them, a terminal lists the thefts.
 *
 * @param panel the run
 * @param log what happened to the deques
 * @param caption where the log comes from: simulated or measured
 */
public record DequeView(Panel panel, DequeLog log, String caption) implements Html {
  private static final int MOST_LINES = 16;

  /**
   * @throws IllegalArgumentException if there is no log
   */
  public DequeView {
    if (log.isEmpty())
      throw new IllegalArgumentException(
          "%s has no deques to look at. ".formatted(panel.title())
              + "Only work stealing has them, and they are kept for 10,000 tasks at most. "
              + "Try simulate(\"own deques\", 4, WORK_STEALING, sizes) or a Tree.");
  }

  /** Who stole what from whom, in the order of time. */
  public List<Theft> thefts() {
    return log.thefts();
  }

  /** One sentence, for readers who do not see the picture. */
  public String alt() {
    return "%s: %s on %s, %s."
        .formatted(
            panel.title(),
            counted(
                log.moves().stream().filter(m -> m.how() == DequeMove.How.PUSHED).count(), "task"),
            counted(panel.schedule().workers().size(), "worker"),
            counted(thefts().size(), "theft"));
  }

  /**
   * The run as {@link Timeline#json} has it, and {@code moves} in columns: {@code at}, {@code how}
   * (0 pushed, 1 popped, 2 stolen), {@code task}, and {@code worker} and {@code owner} as places
   * among the panel's workers.
   */
  public String json() {
    var columns = new LinkedHashMap<String, String>();
    var moves = log.moves();
    columns.put("at", JsonWriter.numbers(moves.stream().mapToLong(this::at)));
    columns.put("how", JsonWriter.numbers(moves.stream().mapToLong(move -> move.how().ordinal())));
    columns.put("task", JsonWriter.numbers(moves.stream().mapToLong(DequeMove::task)));
    columns.put("worker", JsonWriter.numbers(moves.stream().mapToLong(move -> row(move.worker()))));
    columns.put("owner", JsonWriter.numbers(moves.stream().mapToLong(move -> row(move.owner()))));
    var fields = new LinkedHashMap<String, String>();
    fields.put("run", new Timeline(List.of(panel), List.of(), caption).json());
    fields.put("alt", JsonWriter.text(alt()));
    fields.put("moves", JsonWriter.object(columns));
    return JsonWriter.object(fields);
  }

  private long at(DequeMove move) {
    return move.at() - panel.schedule().start();
  }

  private int row(String worker) {
    return panel.schedule().workers().indexOf(worker);
  }

  @Override
  public String html() {
    return "<pre>" + Html.escape(this) + "</pre>";
  }

  @Override
  public String toString() {
    var thefts = thefts();
    var shown = thefts.stream().limit(MOST_LINES).map(this::line);
    var rest = thefts.size() - MOST_LINES;
    var more = rest > 0 ? Stream.of("... and %d more".formatted(rest)) : Stream.<String>of();
    return Stream.of(Stream.of(alt()), shown, more, Stream.of("(" + caption + ")"))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private String line(Theft theft) {
    return "%8s  %s".formatted(new Time(theft.at() - panel.schedule().start()), theft);
  }
}
