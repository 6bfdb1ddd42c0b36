package dev.interleave.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcTest {
  private static final OptionalLong UNKNOWN = OptionalLong.empty();

  @TempDir private Path folder;
  private FakeProc fake;

  @BeforeEach
  void tree() {
    fake = new FakeProc(folder);
  }

  private Ticks ticks() {
    return Ticks.now(fake.proc());
  }

  @Test
  void theMachineAndTheChildrenAreCountedInTicks() throws IOException {
    fake.with(
        "proc/stat", "cpu  10 2 3 900 50 1 4 7 0 0\ncpu0 5 1 2 450\ncpu1 5 1 1 450\nintr 1\n");
    fake.with("proc/self/stat", "7 (a) b (c) S 1 1 1 0 -1 0 0 0 0 0 50 60 8 9 20 0\n");
    long tick = Ticks.TICK;
    assertEquals(
        new Ticks(
            OptionalLong.of(20 * tick), OptionalLong.of(7 * tick), OptionalLong.of(17 * tick), 2),
        ticks());
  }

  @Test
  void withoutProcEverythingIsUnknown() {
    assertEquals(new Ticks(UNKNOWN, UNKNOWN, UNKNOWN, 0), ticks());
    assertEquals(Optional.empty(), RunDelays.live(fake.proc()));
    assertEquals(UNKNOWN, Memory.now(fake.proc()).resident());
  }

  @Test
  void whatCannotBeReadIsUnknown() throws IOException {
    fake.unreadable("proc/stat").unreadable("proc/self/stat").unreadable("proc/self/status");
    assertEquals(new Ticks(UNKNOWN, UNKNOWN, UNKNOWN, 0), ticks());
    assertEquals(UNKNOWN, Memory.now(fake.proc()).virtual());
  }

  @Test
  void garbageIsUnknown() throws IOException {
    fake.with("proc/stat", "cpu  ten 2 3\ncpu0\n\u0000\u00ff").with("proc/self/stat", "no bracket");
    fake.with("proc/self/status", "VmRSS:\nVmSize: 99999999999999999999 kB\n");
    assertEquals(new Ticks(UNKNOWN, UNKNOWN, UNKNOWN, 0), ticks());
    assertEquals(UNKNOWN, Memory.now(fake.proc()).resident());
    assertEquals(UNKNOWN, Memory.now(fake.proc()).virtual());
  }

  @Test
  void kibibytesBecomeBytes() throws IOException {
    fake.with("proc/self/status", "Name: java\nVmSize:\t 2000 kB\nVmRSS:\t   30 kB\n");
    var memory = Memory.now(fake.proc());
    assertEquals(30 * 1024, memory.resident().orElseThrow());
    assertEquals(2000 * 1024, memory.virtual().orElseThrow());
  }

  @Test
  void aThreadThatEndsWhileItIsReadIsLeftOut() throws IOException {
    fake.with("proc/self/task/11/schedstat", "500 40 3\n").with("proc/self/task/12/comm", "gone");
    fake.with("proc/self/task/13/schedstat", "??");
    fake.with("proc/self/task/14/schedstat", "1 2 3").with("proc/self/task/14/comm", "VM Thread");
    assertEquals(Optional.of(Map.of("11", 40L)), RunDelays.live(fake.proc()));
  }

  @Test
  void moreThreadsThanCanBeReadCheaplyAreNotRead() throws IOException {
    for (int i = 0; i < 401; i++) fake.unreadable("proc/self/task/" + i);
    assertEquals(Optional.empty(), RunDelays.live(fake.proc()));
  }

  @Test
  void runDelayIsAddedUpOverWorkersAndNewThreadsAndNoOthers() {
    var before =
        Optional.of(Map.of("old", 100L, "ends", 10L, "number given again", 900L, "idle", 1L));
    var after =
        Optional.of(Map.of("old", 130L, "new", 7L, "number given again", 5L, "idle", 77_777L));
    var seen = Map.of("ends", 14L, "came and went", 2000L, "old", 110L);
    long sum = 30 + 7 + 5 + 4 + 2000;
    assertEquals(OptionalLong.of(sum), RunDelays.between(before, after, seen));
    assertEquals(UNKNOWN, RunDelays.between(Optional.empty(), after, seen));
  }

  @Test
  void wordsAndNumbersStandBehindTheirLabel() {
    assertEquals(List.of("a", "b"), Proc.words("x 1\nkey:  a \t b\n", "key:"));
    assertEquals(List.of(), Proc.words("", "key:"));
    assertEquals(UNKNOWN, Proc.number("key: -5", "key:"));
  }
}
