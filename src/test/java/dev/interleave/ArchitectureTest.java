package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads the import lines of the library, so that the arrows in docs/architecture.md stay true. */
class ArchitectureTest {
  private static final Path ROOT = Path.of("main/java/dev/interleave");
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+?)(?:\\.\\*)?;", Pattern.MULTILINE);

  /** Which of the library's packages a package may import; the root may import them all. */
  private static final Map<String, Set<String>> MAY =
      Map.ofEntries(
          Map.entry("schedule", Set.of()),
          Map.entry("explore", Set.of("schedule")),
          Map.entry("litmus", Set.of("explore", "machine", "show", "work")),
          Map.entry("waits", Set.of("schedule", "explore", "show")),
          Map.entry("live", Set.of("schedule")),
          Map.entry("work", Set.of("live")),
          Map.entry("machine", Set.of("schedule")),
          Map.entry("doubt", Set.of("schedule", "machine")),
          Map.entry("finding", Set.of("schedule", "machine", "doubt")),
          Map.entry("lease", Set.of("schedule", "live", "machine")),
          Map.entry("measure", Set.of("schedule", "live", "lease", "machine")),
          Map.entry("states", Set.of("schedule", "machine", "measure")),
          Map.entry("sim", Set.of("schedule")),
          Map.entry("model", Set.of("schedule")),
          Map.entry("show", Set.of("schedule", "explore", "json")),
          Map.entry("results", Set.of("schedule", "json")),
          Map.entry("json", Set.of()),
          Map.entry("classroom", Set.of("json")),
          Map.entry(
              "exercise",
              Set.of("schedule", "sim", "model", "machine", "measure", "work", "live", "explore")));

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String room(Path source) {
    var parent = ROOT.relativize(source).getParent();
    return parent == null ? "" : parent.getName(0).toString();
  }

  private static List<String> imports(Path source) throws IOException {
    return IMPORT.matcher(Files.readString(source)).results().map(m -> m.group(1)).toList();
  }

  @Test
  void packagesKnowOnlyThoseBelowThem() throws IOException {
    var wrong = new ArrayList<String>();
    for (var source : sources())
      for (var imported : imports(source))
        if (imported.startsWith("dev.interleave.") && !allowed(room(source), imported))
          wrong.add(source + " imports " + imported);
    assertEquals(List.of(), wrong);
  }

  private static boolean allowed(String room, String imported) {
    if (room.isEmpty()) return true;
    var target = imported.substring("dev.interleave.".length()).split("\\.")[0];
    return target.equals(room) || MAY.get(room).contains(target);
  }

  @Test
  void onlyShowKnowsXChartAndMoreOfTablesawThanATable() throws IOException {
    var wrong = new ArrayList<String>();
    for (var source : sources())
      for (var imported : imports(source))
        if (imported.matches("(tech\\.tablesaw|org\\.knowm)\\..*")
            && !room(source).equals("show")
            && !(room(source).isEmpty() && imported.equals("tech.tablesaw.api.Table")))
          wrong.add(source + " imports " + imported);
    assertEquals(List.of(), wrong);
  }

  @Test
  void onlyResultsKnowsDatabases() throws IOException {
    var wrong = new ArrayList<String>();
    for (var source : sources())
      for (var imported : imports(source))
        if (imported.matches("(java\\.sql|org\\.sqlite)\\..*") && !room(source).equals("results"))
          wrong.add(source + " imports " + imported);
    assertEquals(List.of(), wrong);
  }

  @Test
  void onlyTheClockReadsTheTime() throws IOException {
    var readers = new ArrayList<String>();
    for (var source : sources())
      if (Files.readString(source).contains("System.nanoTime")
          || Files.readString(source).contains("System::nanoTime"))
        readers.add(ROOT.relativize(source).toString());
    readers.removeIf(reader -> reader.startsWith("work"));
    assertEquals(List.of("machine/Clock.java"), readers);
  }

  @Test
  void theLibraryNamesNoNotebook() throws IOException {
    for (var source : sources())
      assertTrue(!Files.readString(source).toLowerCase().contains("jupyter"), source.toString());
  }

  @Test
  void everyPackageIsKnownHere() throws IOException {
    for (var source : sources())
      assertTrue(room(source).isEmpty() || MAY.containsKey(room(source)), source.toString());
  }
}
