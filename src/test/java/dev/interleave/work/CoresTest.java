package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoresTest {
  @BeforeEach
  void needsLinuxAndTwoCpus() {
    assumeTrue(Posix.MISSING == null, Posix.MISSING);
    assumeTrue(Cores.granted() > 1, "only one CPU is granted");
  }

  @Test
  void threadsOfAPoolMadeOnAPinnedThreadShareItsCore() throws Exception {
    var full = allowed();
    try (var pin = Cores.pin(1)) {
      assertTrue(pin.inEffect());
      assertEquals(1, Cores.granted());
      try (var pool = Executors.newFixedThreadPool(2)) {
        Callable<String> job =
            () -> {
              Burn.units(2);
              return allowed();
            };
        for (var cpus : pool.invokeAll(List.of(job, job))) assertEquals(allowed(), cpus.get());
      }
      assertTrue(allowed().matches("\\d+"), allowed());
      assertTrue(pin.toString().startsWith("pinned to 1 core, CPU {"), pin.toString());
    }
    assertEquals(full, allowed());
  }

  @Test
  void closingFreesThreadsThatLiveOn() throws Exception {
    var full = allowed();
    try (var pool = Executors.newFixedThreadPool(2)) {
      var pin = Cores.pin(1);
      try (pin) {
        assertEquals(allowed(), pool.submit(() -> allowed()).get());
      }
      assertFalse(pin.inEffect());
      assertEquals("no longer pinned to 1 core", pin.toString());
      assertEquals(full, pool.submit(() -> allowed()).get());
      assertEquals(full, pool.submit(() -> allowed()).get());
    }
    assertEquals(1, masks().size(), "masks of all threads: " + masks());
  }

  @Test
  void theCommonPoolAndCarriersAreNeverLeftNarrow() throws Exception {
    int cpus = Cores.granted();
    try (var pin = Cores.pin(1)) {
      ForkJoinPool.commonPool().submit(() -> Burn.units(0.1)).get();
      Thread.startVirtualThread(() -> Burn.units(0.1)).join();
      assertEquals(1, pin.cores());
    }
    assertEquals(cpus - 1, ForkJoinPool.commonPool().getParallelism());
    assertEquals(allowed(), ForkJoinPool.commonPool().submit(() -> allowed()).get());
    try (var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      assertEquals(allowed(), virtual.submit(() -> allowed()).get());
    }
    assertEquals(1, masks().size(), "masks of all threads: " + masks());
  }

  @Test
  void aJvmWhoseFirstDeedIsAPinKeepsItsPoolsWide() throws Exception {
    var outcome =
        Child.java(
                """
                try (var pin = dev.interleave.work.Cores.pin(1)) {
                  ForkJoinPool.commonPool().submit(() -> {}).get();
                  Thread.startVirtualThread(() -> {}).join();
                  IO.println(Runtime.getRuntime().availableProcessors());
                }
                var carriers = java.lang.management.ManagementFactory.getPlatformMXBean(
                    jdk.management.VirtualThreadSchedulerMXBean.class);
                IO.println(carriers.getParallelism());
                IO.println(ForkJoinPool.commonPool().getParallelism());
                """)
            .run()
            .orThrow();
    int cpus = Cores.granted();
    assertEquals("1\n%d\n%d".formatted(cpus, cpus - 1), outcome.text());
  }

  @Test
  void pinsNest() {
    int cpus = Cores.granted();
    try (var outer = Cores.pin(cpus)) {
      try (var inner = Cores.pin(1)) {
        assertEquals(inner.cores(), Cores.granted());
      }
      assertEquals(outer.cores(), Cores.granted());
    }
    assertEquals(cpus, Cores.granted());
  }

  @Test
  void aVirtualThreadIsToldThatItsCarrierHasTheCore() throws InterruptedException {
    var said = new ArrayList<String>();
    Thread.startVirtualThread(() -> said.add(Cores.pin(1).toString())).join();
    assertEquals(
        List.of("not pinned: a virtual thread has no core of its own, its carrier has"), said);
  }

  @Test
  void aPinWithoutEffectSaysWhy() {
    try (var pin = new Pin(1, "this system, Mac OS X, has no call for it")) {
      assertFalse(pin.inEffect());
      assertEquals("not pinned: this system, Mac OS X, has no call for it", pin.toString());
    }
  }

  @Test
  void moreCoresThanGrantedAreRefused() {
    for (int bad : new int[] {0, -1, Cores.granted() + 1})
      assertThrows(IllegalArgumentException.class, () -> Cores.pin(bad));
  }

  private static String allowed() {
    return allowed(Path.of("/proc/thread-self/status"));
  }

  private static String allowed(Path status) {
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("Cpus_allowed_list:"))
          .map(line -> line.split("\\s+")[1])
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The different masks among all threads of this process. */
  private static List<String> masks() throws IOException {
    try (var threads = Files.list(Path.of("/proc/self/task"))) {
      return threads
          .map(CoresTest::allowedOrGone)
          .filter(mask -> !mask.isEmpty())
          .distinct()
          .toList();
    }
  }

  /** A thread may end while we look at it. */
  private static String allowedOrGone(Path thread) {
    try {
      return allowed(thread.resolve("status"));
    } catch (UncheckedIOException e) {
      return "";
    }
  }
}
