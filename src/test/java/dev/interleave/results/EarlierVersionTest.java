package dev.interleave.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that version 1 wrote, whose guesses had neither a unit nor a row: four results of real runs
 * and two exercises.
 */
class EarlierVersionTest {
  private static final Path FILES = Path.of("test/resources/results");
  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void copy() throws IOException {
    store = new Store(folder, line -> {});
    Files.copy(FILES.resolve("version-1.db"), store.file());
  }

  @Test
  void itsDatabaseIsRead() {
    var results = store.results();
    assertEquals(List.of("01", "06", "00", "02"), results.stream().map(Result::lesson).toList());
    assertEquals(
        List.of("1 thread", "2 threads", "5 threads"),
        results.get(1).ways().stream().map(StrategyRow::strategy).toList());
    assertEquals(
        new Guess("highest speedup of ten waits", 4.0, 1.2189960275872387), results.get(1).guess());
    assertEquals(2, results.get(0).cautions());
    assertEquals(
        List.of("10.3 true", "13.2 false"),
        store.progress().stream().map(e -> e.exercise() + " " + e.passed()).toList());
  }

  @Test
  void itsDatabaseGoesOn() {
    var before = store.results();
    var kept = Samples.result("after", Samples.way("alone", 5));
    assertEquals(5, store.record(kept));
    store.verdict("13.2", true);
    var after = store.results();
    assertEquals(before, after.subList(0, 4));
    assertEquals(kept.uid(), after.get(4).uid());
    assertTrue(store.progress().getLast().passed());
  }

  /** Version 2 had all tables of today, and no word on rejected speedups. */
  @Test
  void theDatabaseOfVersionTwoGoesOnToo() throws SQLException {
    store.record(Samples.pooledIn(125));
    try (var connection = Database.open(store.file().toString(), Database.usual());
        var statement = connection.createStatement()) {
      statement.execute("alter table way drop column rejected");
      statement.execute("pragma user_version = 2");
    }
    var before = store.results();
    assertEquals(5, before.size());
    store.record(Samples.result("after", Samples.way("a", 5), Samples.rejected("b", 1)));
    assertEquals(before, store.results().subList(0, 5));
    assertEquals("too fast, says the table", store.results().get(5).ways().get(1).rejected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"version-1.csv", "version-1.json"})
  void itsExportsHoldTheSame(String name) {
    var expected = store.results().stream().map(r -> r.numbered(0).from("version-1")).toList();
    assertEquals(expected, Exchange.read(FILES.resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"version-1.csv", "version-1.json"})
  void itsExportsMayBeReplaced(String name) throws IOException {
    var file = Files.copy(FILES.resolve(name), folder.resolve(name));
    if (name.endsWith("csv")) Exchange.csv(file, store.results());
    else Exchange.json(file, store.results());
    assertEquals(4, Exchange.read(file).size());
  }
}
