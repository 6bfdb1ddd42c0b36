package dev.interleave.results;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is said to the database. A later version of the tables gets a later number. */
final class Sql {
  /** The version of the tables below, kept in the file itself. */
  static final int VERSION = 3;

  static final String READ_VERSION = "pragma user_version";
  private static final String SET_VERSION = "pragma user_version = " + VERSION;
  static final String CHECK = "pragma quick_check(1)";

  static final List<String> CREATE =
      List.of(
          """
          create table result (
            no        integer primary key,
            uid       text not null unique,      -- the same in every file that has it
            origin    text not null,             -- whose export it came with; '' if measured here
            lesson    text not null,
            workload  text not null,
            made      text not null,             -- ISO 8601, UTC
            cores     integer not null,
            memory    integer not null,          -- bytes
            system    text not null,
            java      text not null,
            cautions  integer not null,
            guessed   text not null,
            guess     real,
            gap       real,                      -- measured over predicted
            guess_unit  text not null default '', -- ms or speedup
            guess_row   text not null default ''  -- the strategy it was held against
          )
          """,
          """
          create table way (
            result       integer not null references result (no),
            place        integer not null,       -- 0 is the baseline
            strategy     text not null,
            workers      integer not null,
            rounds       integer not null,
            failed       integer not null,
            makespan_ns  integer not null,       -- of the median run
            shortest_ns  integer not null,
            longest_ns   integer not null,
            busy         real,
            cpu_use      real,
            rejected     text not null default '', -- why the speedup cannot be true
            primary key (result, place)
          )
          """,
          """
          create table exercise (
            id      text primary key,
            passed  integer not null,
            tries   integer not null,
            at      text not null
          )
          """,
          SET_VERSION);

  /** Version 1 had no unit and no row of a guess. */
  private static final List<String> FROM_1 =
      List.of(
          "alter table result add column guess_unit text not null default ''",
          "alter table result add column guess_row text not null default ''");

  /** Version 2 did not say which speedups are rejected. */
  private static final List<String> FROM_2 =
      List.of("alter table way add column rejected text not null default ''");

  static final String ADD_RESULT =
      "insert into result (%s) values (%s) on conflict (uid) do nothing"
          .formatted(Column.titles(Column.OF_RESULT, ", "), holes(Column.OF_RESULT.size()));

  static final String NUMBER_OF = "select no from result where uid = ?";

  static final String ADD_WAY =
      "insert into way (%s, result) values (%s)"
          .formatted(Column.titles(Column.OF_WAY, ", "), holes(Column.OF_WAY.size() + 1));

  /** Names its columns as {@link Column} does, and the number of the result. */
  static final String RESULTS =
      """
      select result.*, way.*
      from result left join way on way.result = result.no
      order by no, place
      """;

  /** An exercise that was passed stays as it is. */
  static final String VERDICT =
      """
      insert into exercise (id, passed, tries, at) values (?, ?, 1, ?)
      on conflict (id) do update
      set passed = excluded.passed, tries = tries + 1, at = excluded.at
      where not passed
      """;

  static final String EXERCISES = "select id, passed, tries, at from exercise order by id";

  /** The rows of a JSON text, with the columns of {@link Column}. */
  static final String ROWS_OF_JSON =
      "select %s from json_each(?, '$.rows')"
          .formatted(Arrays.stream(Column.values()).map(Sql::fromJson).collect(joining(", ")));

  private Sql() {}

  /** What brings the tables of an earlier version up to date, one version after the other. */
  static List<String> upgrade(int version) {
    var steps = List.of(FROM_1, FROM_2).subList(version - 1, VERSION - 1);
    return Stream.concat(steps.stream().flatMap(List::stream), Stream.of(SET_VERSION)).toList();
  }

  private static String fromJson(Column column) {
    return "value ->> '%s' as %1$s".formatted(column.title());
  }

  private static String holes(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
