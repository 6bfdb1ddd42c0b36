package dev.interleave.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {
  @TempDir Path root;

  private void thread(String number, String name, String schedstat) throws IOException {
    var folder = Files.createDirectories(root.resolve("proc/self/task/" + number));
    Files.writeString(folder.resolve("comm"), name + "\n");
    Files.writeString(folder.resolve("schedstat"), schedstat + "\n");
  }

  @Test
  void compilersCollectorsAndTheVmAreCountedAndNothingElseIs() throws IOException {
    thread("1", "main", "900 1 1");
    thread("2", "C2 CompilerThre", "40 1 1");
    thread("3", "G1 Conc#0", "20 1 1");
    thread("4", "VM Thread", "3 1 1");
    thread("5", "pool-1-thread-1", "7000 1 1");
    assertEquals(OptionalLong.of(63), Housekeeping.cpu(new Proc(root)));
  }

  @Test
  void whatTheSystemDoesNotSayIsUnknown() throws IOException {
    assertEquals(OptionalLong.empty(), Housekeeping.cpu(new Proc(root)));
    thread("2", "C1 CompilerThre", "garbage");
    assertEquals(OptionalLong.empty(), Housekeeping.cpu(new Proc(root)));
  }

  @Test
  void aRunIsChargedWithWhatItsOwnThreadsUsed() {
    var before = counters(0, 0);
    assertEquals(60, counters(100, 40).computedSince(before, 0));
    assertEquals(45, counters(100, 40).computedSince(before, 15));
    assertEquals(0, counters(100, 130).computedSince(before, 0));
  }

  @Test
  void aRunIsChargedWithTheProcessesThatItStarted() {
    assertEquals(9_060, counters(100, 40, 9_000).computedSince(counters(0, 0, 0), 0));
  }

  private static Counters counters(long cpu, long jvm) {
    return counters(cpu, jvm, 0);
  }

  private static Counters counters(long cpu, long jvm, long children) {
    var none = OptionalLong.empty();
    var ticks = new Ticks(none, none, none, 1);
    var usage = new Usage(none, none, OptionalLong.of(children), none, none);
    return new Counters(
        0, cpu, OptionalLong.of(jvm), ticks, none, none, usage, Optional.empty(), 0, 0);
  }
}
