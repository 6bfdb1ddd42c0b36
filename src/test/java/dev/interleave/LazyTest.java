package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cell that keeps nothing does not pay for the database. */
class LazyTest {
  /** What a first cell does, in a JVM of its own. */
  public static void main(String[] args) {
    var jobs = Lab.workload("waits", 4, i -> Thread.sleep(1));
    System.out.println(jobs.run("alone", tasks -> tasks.forEach(Task::run)));
  }

  @Test
  void noClassOfTheStoreIsLoadedByAFirstCell() throws Exception {
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
            .filter(
                line -> line.matches(".*(dev\\.interleave\\.results|org\\.sqlite|java\\.sql)\\..*"))
            .toList());
  }
}
