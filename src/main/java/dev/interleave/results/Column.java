package dev.interleave.results;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  GUESS_UNIT,
  GUESS_ROW,
  PLACE,
  STRATEGY,
  WORKERS,
  ROUNDS,
  FAILED,
  MAKESPAN_NS,
  SHORTEST_NS,
  LONGEST_NS,
  BUSY,
  CPU_USE,
  REJECTED;

  /** Columns that files of earlier versions do not have. */
  static final Set<Column> LATER = EnumSet.of(GUESS_UNIT, GUESS_ROW, REJECTED);

  /** The first columns of every version, by which a file is known. */
  static final List<Column> FIRST = List.of(UID, ORIGIN, LESSON, WORKLOAD, MADE);

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
