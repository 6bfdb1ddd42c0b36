package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A cell that keeps nothing and asks for no table pays neither for the database nor for Tablesaw.
 */
class LazyTest {
  /** What a first cell does, in a JVM of its own. */
  public static void main(String[] args) {
    var jobs = Lab.workload("waits", 4, i -> Thread.sleep(1));
    var run = jobs.run("alone", tasks -> tasks.forEach(Task::run));
    System.out.println(run + run.html() + Lab.compare(run, run).html() + Lab.compare(run, run));
  }

  /** A prefix of all that Tablesaw is and needs. */
  private static final String TABLES = "tech\\.tablesaw|it\\.unimi\\.dsi|io\\.github\\.classgraph";

  @Test
  void noClassOfTheStoreOrOfTablesIsLoadedByAFirstCell() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                LazyTest.class.getName())
            .redirectErrorStream(true)
            .start();
    var lines = process.inputReader().lines().toList();
    assertTrue(lines.stream().anyMatch(line -> line.contains("dev.interleave.Lab ")));
    assertEquals(
        List.of(),
        lines.stream()
            .filter(line ->
                line.matches(
                    ".*("
                        + TABLES
                        + "|com\\.google\\.common"
                        + "|dev\\.interleave\\.results|org\\.sqlite|java\\.sql)\\..*"))
            .toList());
  }
}
