package dev.interleave;

import static java.util.stream.Collectors.joining;

import dev.interleave.results.Exchange;
import dev.interleave.results.Ratio;
import dev.interleave.results.Ratios;
import dev.interleave.results.Result;
import dev.interleave.schedule.Names;
import dev.interleave.show.Html;
import dev.interleave.show.table.ResultTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Results that were recorded, as they were when asked for.
 *
 * @param all oldest first
 * @param note what was done to come by them; empty if they were only looked up
 */
public record Results(List<Result> all, String note) implements Html {
  /** Rows that a screen has room for. */
  private static final int ROWS = 20;

  private static final String NONE =
      "no results yet: record(\"01\", compare(alone, pooled)) keeps the first one";

  /** Takes a copy. */
  public Results {
    all = List.copyOf(all);
  }

  /** How many there are. */
  public int size() {
    return all.size();
  }

  /**
   * A Tablesaw table to filter, to group and to write: one row a strategy. Times are milliseconds,
   * shares 0 to 1; the gap is measured over predicted, and stands in the row that it is about.
   */
  public Table table() {
    return StoredTables.data(all);
  }

  /**
   * The latest makespan of each workload and strategy measured here over the median of earlier ones
   * on this machine, and of those of each other machine. Below 1 the latest was the shorter one. Of
   * two machines compare the speedups; their times differ anyway.
   */
  public ResultTable ratios() {
    return StoredTables.ratios(Ratios.of(all));
  }

  /** The ratios as values. */
  public List<Ratio> ratioList() {
    return Ratios.of(all);
  }

  /**
   * Writes a table for spreadsheets, which {@link #add} reads as well.
   *
   * @throws IllegalStateException if the file cannot be written
   * @throws IllegalArgumentException if it exists and is something else
   */
  public String csv(Path file) {
    Exchange.csv(file, all);
    return written(file);
  }

  /** Writes JSON, for programs and for {@link #add}; throws as {@link #csv} does. */
  public String json(Path file) {
    Exchange.json(file, all);
    return written(file);
  }

  private String written(Path file) {
    return "%s written to %s".formatted(Names.counted(size(), "result"), file.toAbsolutePath());
  }

  /**
   * Keeps somebody else's export as well, under its file's name. What is here already is not added
   * twice. Returns all results.
   *
   * @throws IllegalArgumentException if the file is not an export
   * @throws IllegalStateException if the results cannot be kept
   */
  public Results add(Path export) {
    return ResultStore.add(export);
  }

  /** What stands above the table. */
  private List<String> above() {
    var above = new ArrayList<String>();
    if (!note.isEmpty()) above.add(note);
    if (all.isEmpty()) above.add(NONE);
    if (latest().size() < size())
      above.add("the latest %d of %d results; table() has all".formatted(latest().size(), size()));
    return above;
  }

  private List<Result> latest() {
    int from = size();
    int rows = 0;
    while (from > 0 && rows + rows(all.get(from - 1)) <= ROWS) rows += rows(all.get(--from));
    return all.subList(Math.min(from, Math.max(0, size() - 1)), size());
  }

  private static int rows(Result result) {
    return Math.max(1, result.ways().size());
  }

  @Override
  public String html() {
    var above = above().stream().map(line -> "<p>" + Html.escape(line) + "</p>").collect(joining());
    return all.isEmpty() ? above : above + StoredTables.results(latest()).html();
  }

  @Override
  public String toString() {
    var lines = new ArrayList<>(above());
    if (!all.isEmpty()) lines.add(StoredTables.results(latest()).toString());
    return String.join("\n", lines);
  }
}
