package dev.interleave.lease;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.work.Cores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that measure on one machine: this one has the cores, a learner's wants them. */
@Timeout(120)
class LearnerTest {
  private static final String IN_LINE = "1st in line for the cores, about ";

  @TempDir private Path folder;

  private CoreLocks taken(Path file) throws IOException {
    var mine = new CoreLocks(LockFile.open(file), Cores.numbers(), Cores.granted());
    assertTrue(mine.complete());
    return mine;
  }

  @Test
  void aRunWaitsForItsTurnAndSaysSoWithoutAPage() throws Exception {
    var file = Files.createFile(folder.resolve("leases"));
    var mine = taken(file);
    var learner = Learner.start(file);
    var waited = learner.until(IN_LINE);
    assertTrue(waited.contains(IN_LINE), waited);
    assertFalse(waited.contains("one thread"), waited);
    mine.release();
    var ran = learner.until("the end");
    assertTrue(ran.contains("one thread"), ran);
    assertFalse(ran.contains("is shared"), ran);
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "INTERLEAVE_DEEP", matches = ".+") // stands for 30 s
  void aRunThatGetsNoTurnIsMarkedAsShared() throws Exception {
    var file = Files.createFile(folder.resolve("leases"));
    taken(file);
    var ran = Learner.start(file).until("the end");
    assertTrue(ran.contains("\"one thread\" is shared"), ran);
  }

  @Test
  void aFileThatIsMissingStopsNobodyAndIsSaid() throws Exception {
    var ran = Learner.start(folder.resolve("none")).until("the end");
    assertTrue(ran.contains("INTERLEAVE_LEASES names cannot be opened"), ran);
    assertTrue(ran.contains("one thread"), ran);
    assertFalse(Files.exists(folder.resolve("none")));
  }
}
