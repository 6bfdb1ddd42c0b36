package dev.interleave.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTest {
  @TempDir private Path folder;
  private LockFile file;

  @BeforeEach
  void open() throws IOException {
    file = LockFile.open(Files.createFile(folder.resolve("leases")));
  }

  @Test
  void whoComesStandsBehindTheLastAndNobodyOvertakes() {
    var line = Stream.generate(() -> new Line(file)).limit(3).toList();
    assertEquals(1, line.get(0).advance());
    assertEquals(2, line.get(1).advance());
    assertEquals(3, line.get(2).advance());
    line.get(0).leave();
    assertEquals(3, line.get(2).advance(), "the second one has not moved yet");
    assertEquals(1, line.get(1).advance());
    assertEquals(2, line.get(2).advance());
    assertEquals(3, new Line(file).advance());
  }

  @Test
  void whoLeavesTheMiddleHoldsNobodyUp() {
    var line = Stream.generate(() -> new Line(file)).limit(3).toList();
    line.forEach(Line::advance);
    line.get(1).leave();
    assertEquals(2, line.get(2).advance());
    assertEquals(1, line.get(0).advance());
  }

  @Test
  void aLineThatIsFullLetsNobodyIn() {
    var line = Stream.generate(() -> new Line(file)).limit(Line.PLACES).toList();
    line.forEach(Line::advance);
    assertEquals(Line.PLACES + 1, new Line(file).advance());
  }

  @Test
  void coresAreCollectedUntilThereAreEnough() {
    var two = cpus(0, 2);
    var one = new CoreLocks(file, two, 1);
    assertTrue(one.complete());
    var all = new CoreLocks(file, two, 2);
    assertFalse(all.complete());
    assertEquals(cpus(1, 2), all.cpus(), "what is free is kept meanwhile");
    one.release();
    assertTrue(all.complete());
    all.release();
    assertTrue(new CoreLocks(file, two, 2).complete());
  }

  @Test
  void nothingIsWrittenAndNoFileIsMade() throws IOException {
    new Line(file).advance();
    new CoreLocks(file, cpus(0, 2), 2).complete();
    assertEquals(0, Files.size(folder.resolve("leases")));
    assertThrows(IOException.class, () -> LockFile.open(folder.resolve("none")));
    assertFalse(Files.exists(folder.resolve("none")));
  }

  private static BitSet cpus(int from, int to) {
    var cpus = new BitSet();
    cpus.set(from, to);
    return cpus;
  }
}
