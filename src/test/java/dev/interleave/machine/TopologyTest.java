package dev.interleave.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {
  @TempDir private Path folder;
  private FakeProc fake;

  @BeforeEach
  void tree() {
    fake = new FakeProc(folder);
  }

  private void granted(String cpus) throws IOException {
    fake.with("proc/self/status", "Name:\tjava\nCpus_allowed_list:\t" + cpus + "\n");
  }

  private void cpu(int cpu, String siblings) throws IOException {
    fake.with(
        "sys/devices/system/cpu/cpu%d/topology/thread_siblings_list".formatted(cpu),
        siblings + "\n");
  }

  private void capacity(int cpu, int capacity) throws IOException {
    fake.with("sys/devices/system/cpu/cpu%d/cpu_capacity".formatted(cpu), capacity + "\n");
  }

  private Topology topology() {
    return Topology.look(fake.proc());
  }

  @Test
  void twoHardwareThreadsACore() throws IOException {
    granted("0-3");
    for (int cpu = 0; cpu < 4; cpu++) cpu(cpu, cpu % 2 == 0 ? "0,2" : "1,3");
    assertEquals(new Topology(2, 1), topology());
  }

  @Test
  void ofACoreOnlyTheGrantedThreadsCount() throws IOException {
    granted("0-1");
    cpu(0, "0,2");
    cpu(1, "1,3");
    assertEquals(new Topology(1, 1), topology());
  }

  @Test
  void coresOfTwoCapacities() throws IOException {
    granted("0,4");
    cpu(0, "0");
    cpu(4, "4");
    capacity(0, 446);
    capacity(4, 1024);
    assertEquals(new Topology(1, 2), topology());
  }

  @Test
  void slowCoresOfAnIntelProcessor() throws IOException {
    granted("0-3");
    fake.with("sys/devices/cpu_atom/cpus", "2-3\n");
    cpu(0, "0-1");
    cpu(1, "0-1");
    cpu(2, "2");
    cpu(3, "3");
    assertEquals(new Topology(2, 2), topology());
    granted("2-3");
    assertEquals(new Topology(1, 1), topology());
  }

  @Test
  void garbageIsUnknown() throws IOException {
    assertEquals(Topology.UNKNOWN, topology());
    granted("all of them");
    assertEquals(Topology.UNKNOWN, topology());
    granted("0-1");
    assertEquals(Topology.UNKNOWN, topology());
  }
}
