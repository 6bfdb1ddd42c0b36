package dev.interleave.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is counted and said. What memory shows is its own affair: nothing here waits for it. */
class LitmusTest {
  static class Pair {
    int x;
    int y;
    int r1;
    int r2;
  }

  static class Volatile {
    volatile int x;
    volatile int y;
    int r1;
    int r2;
  }

  static class Message {
    int data;
    volatile boolean ready;
    int seen = -1;
  }

  static class Point {
    int x;

    Point(int x) {
      this.x = x;
    }
  }

  record FinalPoint(int x) {}

  static class Box {
    Point point;
    FinalPoint whole;
    int seen = -1;
  }

  static class Counter {
    long n;
    AtomicInteger safe = new AtomicInteger();
  }

  private static Litmus<Pair> storeBuffering() {
    return Litmus.of(Pair::new)
        .thread(p -> {
          p.x = 1;
          p.r1 = p.y;
        })
        .thread(p -> {
          p.y = 1;
          p.r2 = p.x;
        })
        .outcomes(p -> p.r1 + ", " + p.r2)
        .interesting("0, 0")
        .runs(200_000);
  }

  private static void sumsUp(Litmus<?> litmus) {
    long sum = litmus.counts().values().stream().mapToLong(Long::longValue).sum();
    assertEquals(litmus.total(), sum);
    assertTrue(sum > 0, "nothing was run");
    assertEquals(0, sum % Batch.SIZE);
  }

  @Test
  void storeBufferingBesideItsOrders() {
    var litmus = storeBuffering();
    sumsUp(litmus);
    assertEquals(Map.of("0, 1", 4, "1, 0", 4, "1, 1", 12), litmus.explored());
    assertTrue(Set.of("0, 0", "0, 1", "1, 0", "1, 1").containsAll(litmus.counts().keySet()));
    assertTrue(Set.of("0, 0").containsAll(litmus.beyond()));
    assertEquals(litmus.count("0, 0") > 0, litmus.beyond().contains("0, 0"));
    var text = litmus.toString();
    assertTrue(text.contains("runs of 2 threads on"), text);
    assertTrue(text.contains("12 of 20"), text);
    assertTrue(text.contains("0, 0 came") || text.contains("0, 0 did not come"), text);
    assertTrue(litmus.html().contains("<table>"), litmus.html());
  }

  @Test
  void volatileFieldsForbidStoreBuffering() {
    var litmus =
        Litmus.of(Volatile::new)
            .thread(p -> {
              p.x = 1;
              p.r1 = p.y;
            })
            .thread(p -> {
              p.y = 1;
              p.r2 = p.x;
            })
            .outcomes(p -> p.r1 + ", " + p.r2)
            .forbidden("0, 0")
            .runs(200_000);
    sumsUp(litmus);
    assertEquals(0, litmus.violations());
    assertEquals(Set.of(), litmus.beyond());
    assertTrue(litmus.toString().contains("0, 0 is forbidden and never came"), litmus.toString());
  }

  @Test
  void aVolatileFlagPassesTheMessage() {
    var litmus =
        Litmus.of(Message::new)
            .thread(
                "Ann",
                m -> {
                  m.data = 42;
                  m.ready = true;
                })
            .thread("Bob", m -> m.seen = m.ready ? m.data : -1)
            .outcomes(m -> m.seen)
            .forbidden("0")
            .acceptable("-1", "42")
            .runs(200_000);
    sumsUp(litmus);
    assertEquals(0, litmus.violations());
    assertEquals(Set.of("-1", "42"), litmus.explored().keySet());
  }

  @Test
  void anObjectHandedOverByAPlainFieldMayBeHalfBuilt() {
    var litmus =
        Litmus.of(Box::new)
            .thread(b -> b.point = new Point(7))
            .thread(b -> {
              var point = b.point;
              b.seen = point == null ? -1 : point.x;
            })
            .outcomes(b -> b.seen)
            .interesting("0")
            .runs(200_000);
    sumsUp(litmus);
    assertEquals(Set.of("-1", "7"), litmus.explored().keySet());
    assertTrue(Set.of("-1", "7", "0").containsAll(litmus.counts().keySet()));
  }

  @Test
  void finalFieldsAreNeverSeenHalfBuilt() {
    var litmus =
        Litmus.of(Box::new)
            .thread(b -> b.whole = new FinalPoint(7))
            .thread(b -> {
              var whole = b.whole;
              b.seen = whole == null ? -1 : whole.x();
            })
            .outcomes(b -> b.seen)
            .forbidden("0")
            .runs(200_000);
    sumsUp(litmus);
    assertEquals(0, litmus.violations());
  }

  @Test
  void whatIsAtomicIsNeverLost() {
    var litmus =
        Litmus.of(Counter::new)
            .thread(c -> c.safe.incrementAndGet())
            .thread(c -> c.safe.incrementAndGet())
            .thread(c -> c.safe.incrementAndGet())
            .outcomes(c -> c.safe.get())
            .forbidden("1", "2")
            .runs(50_000);
    sumsUp(litmus);
    assertEquals(Set.of("3"), litmus.counts().keySet());
    assertTrue(litmus.toString().contains("reads and writes a long in one piece"));
  }

  @Test
  void aThreadThatThrowsIsAnOutcome() {
    var litmus =
        Litmus.of(Box::new)
            .thread(b -> b.seen = b.point.x)
            .thread(b -> {})
            .outcomes(b -> b.seen)
            .runs(10_000);
    sumsUp(litmus);
    assertEquals(Set.of("thread 1 throws NullPointerException"), litmus.counts().keySet());
    assertEquals(Set.of(), litmus.beyond());
  }

  static class Flag {
    boolean stop;
    volatile boolean stopSafely;
    int turns;
  }

  private static long litmusThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("litmus ") && thread.isAlive())
        .count();
  }

  /** Whether it is seen is up to the compiler. Either way the test ends, and so do its threads. */
  @Test
  void aPlainStopFlagMayNeverBeSeen() {
    var litmus =
        Litmus.of(Flag::new)
            .thread(
                "spinner",
                f -> {
                  while (!f.stop) f.turns++;
                })
            .thread("stopper", f -> f.stop = true)
            .outcomes(f -> "ended")
            .interesting("spinner never ends")
            .runs(200_000);
    long sum = litmus.counts().values().stream().mapToLong(Long::longValue).sum();
    assertEquals(litmus.total(), sum);
    assertTrue(Set.of("ended", "spinner never ends").containsAll(litmus.counts().keySet()));
    assertTrue(litmus.count("spinner never ends") <= 1);
    boolean gaveUp = litmus.toString().contains("given up after two seconds");
    assertEquals(litmus.count("spinner never ends") == 1, gaveUp);
    assertEquals(0, litmusThreads());
  }

  @Test
  void aVolatileStopFlagIsAlwaysSeen() {
    var litmus =
        Litmus.of(Flag::new)
            .thread(
                "spinner",
                f -> {
                  while (!f.stopSafely) {}
                })
            .thread("stopper", f -> f.stopSafely = true)
            .outcomes(f -> "ended")
            .forbidden("spinner never ends")
            .runs(50_000);
    sumsUp(litmus);
    assertEquals(0, litmus.violations());
  }

  /** Loops that no compiler keeps from looking, and that never end all the same. */
  @Test
  void aThreadInALoopForEverIsEnded() {
    var litmus =
        Litmus.of(Pair::new)
            .thread(p -> {
              for (int i = 0; p.x == 0; i++) p.r1 = i;
            })
            .thread(p -> p.y = 1)
            .outcomes(p -> p.y);
    assertEquals(Map.of("thread 1 never ends", 1L), litmus.counts());
    assertEquals(Set.of(), litmus.beyond());
    assertEquals(0, litmusThreads());
  }

  @Test
  void aThreadThatWaitsForEverIsEnded() {
    var litmus =
        Litmus.of(Pair::new)
            .thread(p -> {
              synchronized (p) {
                p.wait();
              }
            })
            .thread(p -> p.y = 1)
            .outcomes(p -> p.y);
    assertEquals(Map.of("thread 1 never ends", 1L), litmus.counts());
    assertEquals(0, litmusThreads());
  }

  @Test
  void onOneCoreNothingCanBeSeen() {
    var plan =
        new LitmusProgram<>(Pair::new, List.of(), null, Map.of(), Amount.USUAL)
            .role(new LitmusProgram.Role<>("Ann", p -> p.x = 1))
            .role(new LitmusProgram.Role<>("Bob", p -> p.r1 = p.x))
            .asking(p -> p.r1);
    var found = LitmusFindings.of(plan, 1);
    assertEquals(0, found.counts().total());
    var text = Report.text(found);
    assertTrue(text.contains("nothing of the memory model can be seen here"), text);
    assertTrue(text.contains("1 of 3"), text);
  }

  @Test
  void anInterruptEndsIt() {
    var litmus = storeBuffering().seconds(60);
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, litmus::total);
    assertTrue(Thread.interrupted());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void whatIsMissingIsSaid() {
    var none = Litmus.of(Pair::new).thread(p -> p.x = 1);
    assertTrue(none.toString().startsWith("A litmus test needs two threads"));
    assertTrue(none.html().contains("needs two threads"));
    var blind = none.thread(p -> p.y = 1);
    assertTrue(blind.toString().startsWith("Nothing is looked at yet"));
    assertThrows(IllegalStateException.class, blind::total);
    assertThrows(IllegalArgumentException.class, () -> none.runs(0));
    assertThrows(IllegalArgumentException.class, () -> none.seconds(0));
  }

  @Test
  void whatExploreRefusesIsRunAllTheSame() {
    var here = new int[1];
    var litmus =
        Litmus.of(Pair::new)
            .thread(p -> p.x = here[0])
            .thread(p -> p.y = 1)
            .outcomes(p -> p.x)
            .runs(10_000);
    sumsUp(litmus);
    assertEquals(Set.of(), litmus.beyond());
    assertTrue(litmus.toString().contains("is not known: "), litmus.toString());
  }
}
