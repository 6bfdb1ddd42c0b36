package dev.interleave.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
  private static final String V2 = "sys/fs/cgroup/";

  @TempDir private Path folder;
  private FakeProc fake;

  @BeforeEach
  void tree() {
    fake = new FakeProc(folder);
  }

  private Limits limits() {
    return new Granted(fake.proc()).limits();
  }

  @Test
  void aContainerOfVersionTwo() throws IOException {
    fake.with("proc/self/cgroup", "0::/\n").with(V2 + "cpu.max", "150000 100000\n");
    fake.with(V2 + "memory.max", "536870912\n").with(V2 + "pids.max", "max\n");
    var container = limits().container();
    assertEquals(Limit.of(1500), container.quota());
    assertEquals(Limit.of(512 << 20), container.memory());
    assertEquals(Limit.NONE, container.threads());
  }

  @Test
  void theNarrowestLimitOfAllGroupsAboveBinds() throws IOException {
    fake.with("proc/self/cgroup", "0::/user/session\n");
    fake.with(V2 + "user/session/cpu.max", "max 100000").with(V2 + "user/cpu.max", "50000 100000");
    fake.with(V2 + "user/pids.max", "900").with(V2 + "user/session/pids.max", "1000");
    assertEquals(Limit.of(500), limits().container().quota());
    assertEquals(Limit.of(900), limits().container().threads());
  }

  @Test
  void versionOneWhoseOwnPathIsNotVisibleInside() throws IOException {
    fake.with("proc/self/cgroup", "4:memory:/docker/abc\n2:cpu,cpuacct:/docker/abc\n0::/\n");
    fake.with("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "200000\n");
    fake.with("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
    fake.with("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    assertEquals(Limit.of(2000), limits().container().quota());
    assertEquals(Limit.NONE, limits().container().memory());
  }

  @Test
  void aQuotaOfMinusOneIsNone() throws IOException {
    fake.with("proc/self/cgroup", "2:cpu:/\n");
    fake.with("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
    assertEquals(Limit.NONE, limits().container().quota());
  }

  @Test
  void noFileInAGroupThatCanBeSeenIsNoLimit() throws IOException {
    fake.with("proc/self/cgroup", "0::/\n").with(V2 + "cgroup.procs", "1\n");
    assertEquals(Limit.NONE, limits().container().quota());
  }

  @Test
  void garbageIsUnknown() throws IOException {
    fake.with("proc/self/cgroup", "0::/\n").with(V2 + "cpu.max", "a lot");
    fake.with("proc/self/limits", "Max open files\n").with("proc/sys/kernel/pid_max", "many");
    fake.unreadable("proc/self/status");
    var limits = limits();
    assertEquals(Limit.UNKNOWN, limits.user().files());
    assertEquals(Limit.UNKNOWN, limits.system().ids());
    assertEquals("unknown", limits.container().affinity());
  }

  @Test
  void withoutProcNothingIsKnownAndItSaysSo() {
    var limits = limits();
    assertEquals(
        new Limits.Container(Limit.UNKNOWN, "unknown", Limit.UNKNOWN, Limit.UNKNOWN),
        limits.container());
    assertTrue(limits.firstToBind().isEmpty());
    assertTrue(limits.toString().startsWith("Threads    unknown\n"), limits.toString());
    assertTrue(limits.toString().contains("CPU quota unknown; CPUs unknown"), limits.toString());
  }

  @Test
  void theFirstLimitOnThreadsIsNamed() throws IOException {
    fake.with("proc/self/status", "Uid:\t1000\t1000\t1000\t1000\nCpus_allowed_list:\t0-1,4\n");
    fake.with(
        "proc/self/limits",
        "Limit             Soft Limit  Hard Limit  Units\n"
            + "Max processes     700         unlimited   processes\n"
            + "Max open files    1024        4096        files\n"
            + "Max stack size    unlimited   unlimited   bytes\n");
    fake.with("proc/sys/vm/max_map_count", "65530\n").with("proc/sys/kernel/pid_max", "4194304\n");
    var limits = limits();
    assertEquals(Map.entry("ulimit -u", 700L), limits.firstToBind().orElseThrow());
    assertEquals(32765L, limits.threads().get("max_map_count, two a thread"));
    assertEquals("0-1,4", limits.container().affinity());
    assertEquals(Limit.NONE, limits.user().stack());
    assertTrue(limits.toString().contains("-n 1,024 open files; -s no limit"), limits.toString());
  }

  @Test
  void rootsThreadsAreNotCountedAgainstTheUser() throws IOException {
    fake.with("proc/self/status", "Uid:\t0\t0\t0\t0\n");
    fake.with("proc/self/limits", "Max processes  700  700  processes\n");
    fake.with("proc/sys/kernel/threads-max", "9000\n");
    assertEquals(Map.entry("threads-max", 9000L), limits().firstToBind().orElseThrow());
  }

  @Test
  void theCardPrintsWithoutProc() {
    var card = Machine.look(fake.proc(), Clock.SYSTEM).toString();
    assertTrue(card.contains("(unknown in the machine; CPUs unknown; quota unknown)"), card);
    assertTrue(card.contains("the most there may be: unknown"), card);
  }

  @Test
  void aClockThatStandsStillOrGoesBackIsSeen() {
    assertEquals(0, Machine.look(fake.proc(), () -> 5).clockStep());
    var back = new long[] {1000};
    assertEquals(0, Machine.look(fake.proc(), () -> back[0]--).clockStep());
  }
}
