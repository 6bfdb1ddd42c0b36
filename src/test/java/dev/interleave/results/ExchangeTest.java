package dev.interleave.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {
  @TempDir Path folder;

  private static List<Result> results() {
    return List.of(
        Samples.pooledIn(125),
        Samples.result(""),
        Samples.result("rejected", Samples.way("a", 5), Samples.rejected("b", 1)),
        Samples.result("a, \"b\"\r\n'c' 🧵 \\", Samples.way("=1+1", 5), Samples.way("'+2", 7)));
  }

  private Path written(String name) {
    var file = folder.resolve(name);
    if (name.endsWith("csv")) Exchange.csv(file, results());
    else Exchange.json(file, results());
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna.csv", "anna.json"})
  void whatIsExportedCanBeImported(String name) {
    var written = results();
    var file = folder.resolve(name);
    if (name.endsWith("csv")) Exchange.csv(file, written);
    else Exchange.json(file, written);
    var expected = written.stream().map(result -> result.from("anna")).toList();
    assertEquals(expected, Exchange.read(file));
  }

  @Test
  void aSpreadsheetSeesNoFormula() throws IOException {
    var text = Files.readString(written("anna.csv"));
    assertTrue(text.contains(",'=1+1,"), text);
    assertTrue(text.contains(",''+2,"), text);
  }

  @Test
  void aMarkAndColumnsOfSomebodyElseDoNotMatter() throws IOException {
    var lines = Files.readString(written("anna.csv")).lines().limit(3).toList();
    var more =
        "\uFEFFnote,"
            + lines.get(0)
            + "\r\nmine,"
            + lines.get(1)
            + "\r\nmine,"
            + lines.get(2)
            + "\r\n";
    var file = Files.writeString(folder.resolve("bob.csv"), more);
    assertEquals(2, Exchange.read(file).getFirst().ways().size());
  }

  @Test
  void anExportIsReplacedAndNothingElse() throws IOException {
    var file = written("anna.json");
    written("anna.json");
    Files.writeString(file, "my diary");
    var refused = assertThrows(IllegalArgumentException.class, () -> written("anna.json"));
    assertTrue(refused.getMessage().contains("left alone"), refused.getMessage());
    assertEquals("my diary", Files.readString(file));
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    var refused = assertThrows(IllegalStateException.class, () -> written("none/anna.csv"));
    assertEquals(3, refused.getMessage().lines().count(), refused.getMessage());
  }

  @Test
  void noHalfFileIsLeft() throws IOException {
    written("anna.csv");
    try (var files = Files.list(folder)) {
      assertEquals(List.of("anna.csv"), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "my diary",
        "a,b\n1,2\n",
        "\"never closed",
        "{",
        "{}",
        "{\"rows\": 3}",
        "{\"rows\": [1, 2]}",
        "{\"rows\": [{\"uid\": \"x\"}]}"
      })
  void aFileThatIsNotOursIsRefused(String text) throws IOException {
    assertRefused(Files.writeString(folder.resolve("other.txt"), text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "makespan_ns=-5",
        "makespan_ns=soon",
        "makespan_ns=9e99",
        "made=yesterday",
        "workers=-1",
        "cores=many",
        "lesson=",
        "busy=very"
      })
  void numbersThatCannotBeAreRefused(String change) throws IOException {
    var column = Column.valueOf(change.split("=")[0].toUpperCase(java.util.Locale.ROOT));
    var row = Flat.rows(Samples.pooledIn(5)).getFirst().put(column, change.split("=", 2)[1]);
    var refused =
        assertRefused(Files.writeString(folder.resolve("x.csv"), Csv.write(List.of(row))));
    assertTrue(refused.contains("Row 1"), refused);
  }

  @Test
  void picturesAndFilesThatAreNotThereAreRefused() throws IOException {
    assertRefused(
        Files.write(
            folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff}));
    assertRefused(folder.resolve("none.json"));
    assertRefused(folder);
  }

  private static String assertRefused(Path file) {
    var message =
        assertThrows(IllegalArgumentException.class, () -> Exchange.read(file)).getMessage();
    assertEquals(3, message.lines().count(), message);
    assertFalse(message.contains("null"), message);
    return message;
  }
}
