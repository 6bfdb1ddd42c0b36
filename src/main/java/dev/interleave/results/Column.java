package dev.interleave.results;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The columns of a result written flat, a row for each way of doing the work: in the database's
 * answer, in CSV and in JSON. The last ones, from {@link #PLACE} on, are those of the way.
 */
enum Column {
  UID,
  ORIGIN,
  LESSON,
  WORKLOAD,
  MADE,
  CORES,
  MEMORY,
  SYSTEM,
  JAVA,
  CAUTIONS,
  GUESSED,
  GUESS,
  GAP,
  PLACE,
  STRATEGY,
  WORKERS,
  ROUNDS,
  FAILED,
  MAKESPAN_NS,
  SHORTEST_NS,
  LONGEST_NS,
  BUSY,
  CPU_USE;

  /** Columns of a result, without those of its ways. */
  static final List<Column> OF_RESULT = Arrays.stream(values()).filter(c -> !c.isOfWay()).toList();

  /** Columns of a way. */
  static final List<Column> OF_WAY = Arrays.stream(values()).filter(Column::isOfWay).toList();

  private boolean isOfWay() {
    return compareTo(PLACE) >= 0;
  }

  /** Its name in files and in SQL. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String titles(List<Column> columns, String between) {
    return columns.stream().map(Column::title).collect(Collectors.joining(between));
  }
}
