package dev.interleave.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.explore.rewrite.ClassBytes;
import dev.interleave.live.ProgressScope;
import dev.interleave.live.ProgressText;
import dev.interleave.machine.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The line between real processes: a neighbour is another JVM. */
@Timeout(120)
class TurnTest {
  private static final Supplier<byte[]> COMPUTES = () -> ClassBytes.ofCode(Neighbour.COMPUTES);
  private static final Duration LONG = Duration.ofSeconds(100);
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir private Path folder;
  private Path path;
  private LockFile file;

  @BeforeEach
  void open() throws IOException {
    path = Files.createFile(folder.resolve("leases"));
    file = LockFile.open(path);
  }

  private Leases leases(Duration patience) {
    return new Leases(Optional.of(file), Clock.SYSTEM, patience);
  }

  private static BitSet twoCores() {
    var cpus = new BitSet();
    cpus.set(0, 2);
    return cpus;
  }

  private static Lease ask(Turn turn, int cores) {
    return turn.lease("work", COMPUTES, TurnTest::twoCores, cores);
  }

  private boolean areFree() {
    var all = new CoreLocks(file, twoCores(), 2);
    try {
      return all.complete() && new Line(file).advance() == 1;
    } finally {
      all.release();
    }
  }

  @Test
  void whoIsAloneHasAllCoresAtOnceAndGivesThemBack() {
    try (var turn = leases(LONG).begin()) {
      var lease = ask(turn, 0);
      assertEquals(twoCores(), lease.cpus());
      assertFalse(lease.shared());
      assertFalse(areFree());
    }
    assertTrue(areFree());
  }

  @Test
  void aNeighboursCoreIsNotMine() throws Exception {
    try (var _ = Neighbour.with(0, 1, path);
        var turn = leases(LONG).begin()) {
      assertEquals("{1}", ask(turn, 1).cpus().toString());
    }
  }

  @Test
  void theCoresOfANeighbourThatCrashesAreFreeByThemselves() throws Exception {
    var leases = leases(LONG);
    try (var neighbour = Neighbour.with(0, 2, path);
        var turn = leases.begin()) {
      CompletableFuture.runAsync(neighbour::crash, after(300));
      assertFalse(ask(turn, 2).shared());
    }
    assertTrue(leases.waited.get() > 0);
    assertTrue(areFree());
  }

  @Test
  void patienceEndsOnceAndTheRunIsShared() throws Exception {
    var leases = leases(SHORT);
    try (var _ = Neighbour.with(0, 2, path);
        var turn = leases.begin()) {
      assertTrue(ask(turn, 2).shared());
      assertTrue(leases.waited.get() >= SHORT.toNanos());
      long before = leases.waited.get();
      assertTrue(ask(turn, 2).shared());
      assertTrue(leases.waited.get() - before < SHORT.toNanos(), "the next run only looks");
    }
    try (var turn = leases.begin()) {
      assertFalse(ask(turn, 2).shared(), "the neighbour is gone, and so is all of it");
    }
  }

  @Test
  void stopInLineEndsAtOnceAndLeavesNothing() throws Exception {
    try (var neighbour = Neighbour.with(0, 2, path)) {
      var turn = leases(LONG).begin();
      var me = Thread.currentThread();
      CompletableFuture.runAsync(me::interrupt, after(100));
      assertThrows(CancellationException.class, () -> ask(turn, 2));
      assertTrue(Thread.interrupted());
      turn.close();
      neighbour.crash();
      assertTrue(areFree());
    }
  }

  @Test
  void workThatWaitsStandsInNoLineAndHoldsNothing() throws Exception {
    var leases = leases(LONG);
    Callable<?> sleeps =
        () -> {
          Thread.sleep(1);
          return null;
        };
    try (var _ = Neighbour.with(0, 2, path);
        var turn = leases.begin()) {
      var lease = turn.lease("new work", () -> ClassBytes.ofCode(sleeps), TurnTest::twoCores, 0);
      assertFalse(lease.shared());
      assertEquals(0, leases.waited.get());
    }
  }

  @Test
  void whatTheLastRunHasShownCounts() throws Exception {
    var leases = leases(LONG);
    try (var _ = Neighbour.with(0, 2, path);
        var turn = leases.begin()) {
      turn.learn("work", false);
      var lease = ask(turn, 1);
      assertFalse(lease.shared());
      assertEquals(1, lease.cpus().cardinality(), "pinned somewhere, and not all to core 0");
      assertEquals(0, leases.waited.get());
    }
  }

  @Test
  void aFirstRunThatTurnsOutToWaitGivesItsCoresBack() throws Exception {
    try (var turn = leases(LONG).begin()) {
      ask(turn, 2);
      turn.look();
      assertFalse(areFree());
      Thread.sleep(300);
      turn.look();
      assertTrue(areFree());
    }
  }

  @Test
  void runsOfOneMeasurementShareATurn() {
    var leases = leases(LONG);
    try (var outer = leases.begin()) {
      try (var inner = leases.begin()) {
        assertSame(outer, inner);
        ask(inner, 2);
      }
      assertFalse(areFree());
    }
    assertTrue(areFree());
  }

  @Test
  void aSecondThreadOfTheSameJvmStandsInNoLine() throws Exception {
    var leases = leases(LONG);
    try (var turn = leases.begin();
        var other = Executors.newSingleThreadExecutor()) {
      ask(turn, 2);
      assertSame(Lease.NONE, other.submit(() -> ask(leases.begin(), 2)).get());
    }
  }

  @Test
  void whereNoFileIsNamedNothingIsAsked() {
    var off = new Leases(Optional.empty(), Clock.SYSTEM, LONG).begin();
    assertSame(
        Lease.NONE,
        off.lease(
            "work",
            COMPUTES,
            () -> {
              throw new AssertionError("asked for the CPUs");
            },
            0));
    off.look();
    off.close();
  }

  @Test
  void thePlaceInLineIsSaid() {
    var waiting = new Waiting(Clock.SYSTEM, Duration.ofSeconds(30).toNanos());
    try (var _ = ProgressScope.enter(waiting)) {
      waiting.at(3, Duration.ofSeconds(7).toNanos());
      assertTrue(
          ProgressText.of(ProgressScope.path())
              .startsWith("3rd in line for the cores, about 21 s: "));
      waiting.at(9, Duration.ofSeconds(7).toNanos());
      assertTrue(waiting.title().matches("9th in line for the cores, about (29|30) s"));
    }
    assertEquals(
        "1st 2nd 11th 12th 13th 21st 22nd 23rd 101st 111th",
        String.join(
            " ", Stream.of(1, 2, 11, 12, 13, 21, 22, 23, 101, 111).map(Waiting::ordinal).toList()));
  }

  private static Executor after(long millis) {
    return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
  }
}
