package dev.interleave.kernel.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.kernel.cell.Cell;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreadTextTest {
  private static Thread named(String name) {
    return Thread.ofPlatform().name(name).unstarted(() -> {});
  }

  private static List<Thread> virtual(int count) {
    return Stream.generate(() -> Thread.ofVirtual().unstarted(() -> {})).limit(count).toList();
  }

  @Test
  void fewThreadsAreNamed() {
    assertEquals("a, b", ThreadText.names(List.of(named("a"), named("b"))));
  }

  @Test
  void ofManyTheFirstAreNamedAndTheRestCounted() {
    var threads = IntStream.range(0, 20).mapToObj(i -> named("t" + i)).toList();
    assertEquals("t0, t1, t2, t3, t4, t5, t6, t7, 12 more", ThreadText.names(threads));
  }

  @Test
  void virtualThreadsWithoutNamesAreCounted() {
    assertEquals("a virtual thread", ThreadText.names(virtual(1)));
    assertEquals("300 virtual threads", ThreadText.names(virtual(300)));
  }

  @Test
  void threadsThatDoTheSameShareALine() {
    var cell = new Cell(null, 3, Thread.currentThread().getThreadGroup(), true);
    assertEquals(
        "cell 3  virtual thread  new    (5 such threads)", ThreadText.table(cell, virtual(5)));
  }
}
