package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static dev.interleave.Lab.exploreProgram;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.explore.engine.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Each case gets a sentence and leaves nothing behind. */
class BadInputTest {
  static class State {
    int n;
    Object o;

    State() {}

    void spin() {
      int i = 0;
      while (i >= 0) i = (i + 1) % 1000;
    }

    void longLoop() {
      for (int i = 0; i < 60_000; i++) n++;
    }
  }

  @AfterEach
  void nothingIsLeftBehind() throws InterruptedException {
    for (int i = 0; i < 50 && isLeft(); i++) Thread.sleep(20);
    assertFalse(isLeft());
  }

  private static boolean isLeft() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(t -> t.getName().equals("explore"));
  }

  private static String refusal(Exploration<?> explored) {
    return assertThrows(Refusal.class, explored::total).getMessage();
  }

  private static void says(String expected, String said) {
    assertTrue(said.contains(expected), said);
  }

  @Test
  void aThreadThatNeverEnds() {
    says(
        "without touching anything shared",
        refusal(explore(State::new).thread("Ann", s -> s.spin())));
  }

  @Test
  void tooManySteps() {
    says(
        "more than 100,000 steps",
        refusal(explore(State::new).thread(s -> s.longLoop()).thread(s -> s.longLoop())));
  }

  @Test
  void noSharedAccess() {
    var two = explore(State::new).thread(s -> {}).thread(s -> {});
    assertEquals(1, two.total());
    assertTrue(two.toString().startsWith("One order, nothing shared:"), two.toString());
  }

  @Test
  void aThrowBeforeTheFirstStep() {
    var one =
        explore(State::new)
            .thread(
                "Ann",
                s -> {
                  throw new IllegalStateException("early");
                });
    assertEquals(1, one.bad());
    assertEquals("Ann throws IllegalStateException: early", one.failing().end());
  }

  @Test
  void aStateThatCannotBeMade() {
    says(
        "makes no state",
        refusal(
            explore(
                    () -> {
                      if (true) throw new IllegalStateException("no");
                      return new State();
                    })
                .thread(s -> s.n++)));
  }

  @Test
  void somethingMadeOutside() {
    var outside = new int[1];
    says("make it in the first argument", refusal(explore(State::new).thread(s -> outside[0]++)));
    int fine = 3;
    assertEquals(1, explore(State::new).thread(s -> s.n = fine).total());
  }

  @Test
  void aRunThatDiffersFromTheLast() {
    var random =
        explore(State::new)
            .thread(s -> byBits(s, (int) (Math.random() * (1 << 20))))
            .thread(s -> s.n++);
    var said = refusal(random);
    says("does not do the same twice", said);
    says("Math.random", said);
  }

  @Test
  void whatIsNotLookedIntoIsNamed() {
    var one = explore(State::new).thread(s -> s.n = new Random(1).nextInt(5)).thread(s -> s.n = 2);
    assertEquals(List.of("Random.nextInt"), one.unseen());
    says("Not looked into: Random.nextInt.", one.toString());
    var clock = explore(State::new).thread(s -> s.n = (int) System.nanoTime());
    assertEquals(List.of("System.nanoTime"), clock.unseen());
  }

  /** Goes another way in each run, as bits of this number say. */
  static void byBits(State s, int bits) {
    for (int i = 0; i < 20; i++)
      if ((bits >> i & 1) == 0) s.n++;
      else s.o = s;
  }

  @Test
  void aClockDiffersInEachRun() {
    var timed =
        explore(State::new)
            .thread(s -> byBits(s, (int) (Instant.now().getNano() * 0x9E3779B9L >> 8)))
            .thread(s -> s.n++);
    var said = refusal(timed);
    says("does not do the same twice", said);
    says("Instant.now", said);
  }

  @Test
  void hashCodesOfObjectsDifferToo() {
    var hashes =
        explore(State::new)
            .thread(s -> byBits(s, System.identityHashCode(new Object())))
            .thread(s -> s.n++);
    var said = refusal(hashes);
    says("does not do the same twice", said);
    says("System.identityHashCode", said);
  }

  @Test
  void aClassFromALibraryIsNamed() {
    var one = explore(State::new).thread(s -> s.o = Assertions.assertDoesNotThrow(() -> s));
    assertEquals(List.of("Assertions.assertDoesNotThrow (of a library)"), one.unseen());
  }

  @Test
  void whatIsPrintedIsKeptOfTheOrderThatIsShown() {
    var real = System.out;
    var seen = new ByteArrayOutputStream();
    System.setOut(new PrintStream(seen, true));
    try {
      var loud =
          explore(State::new)
              .thread(
                  "Ann",
                  s -> {
                    s.n++;
                    System.out.println("Ann says " + s.n);
                  })
              .thread("Bob", s -> s.n++)
              .always(s -> s.n == 2);
      assertTrue(loud.bad() > 0);
      assertEquals("Ann says 1" + System.lineSeparator(), loud.replay().printed());
    } finally {
      System.setOut(real);
    }
    assertEquals("", seen.toString());
  }

  @Test
  void whatHasNoModelIsRefused() {
    says(
        "SubmissionPublisher is not modelled",
        refusal(exploreProgram(() -> new SubmissionPublisher<>().getNumberOfSubscribers())));
  }

  @Test
  void aWaitForSomethingOutside() {
    says("waits for something outside", refusal(exploreProgram(() -> System.in.read())));
    says("IO.readln waits for something outside", refusal(exploreProgram(() -> IO.readln())));
    says(
        "ServerSocket waits for something outside",
        refusal(exploreProgram(() -> new ServerSocket(0).accept())));
  }

  @Test
  void theEndOfTheJvm() {
    says(
        "System.exit would end",
        refusal(
            exploreProgram(() -> {
              System.exit(1);
              return 1;
            })));
    says(
        "Runtime.halt would end",
        refusal(
            exploreProgram(() -> {
              Runtime.getRuntime().halt(1);
              return 1;
            })));
  }

  @Test
  void aCallbackUnderALockOfTheJdk() {
    var two =
        explore(Cache::new)
            .thread("Ann", c -> c.put())
            .thread("Bob", c -> c.put())
            .always(c -> c.n == 1);
    says("SynchronizedMap runs your code inside a lock of its own", refusal(two));
  }

  static class Cache {
    final Map<String, Integer> map = Collections.synchronizedMap(new HashMap<>());
    int n;

    void put() {
      map.computeIfAbsent("a", key -> ++n);
    }
  }

  @Test
  void aRefusalIsShownAsASentence() {
    var one = explore(State::new).thread("Ann", s -> s.spin());
    assertTrue(one.toString().startsWith("Not explored: Ann went "), one.toString());
    assertTrue(explore(State::new).toString().startsWith("Nothing to explore yet"));
  }

  @Test
  void tooManyThreads() {
    var six = explore(State::new);
    for (int i = 0; i < 6; i++) six = six.thread(s -> s.n++);
    var full = six;
    assertThrows(IllegalArgumentException.class, () -> full.thread(s -> s.n++));
    var twins = explore(State::new).thread("Ann", s -> s.n++);
    assertThrows(IllegalArgumentException.class, () -> twins.thread("Ann", s -> s.n++));
  }

  @Test
  void anHourOfSleepTakesNoTime() {
    assertEquals(1, explore(State::new).thread(s -> Thread.sleep(3_600_000)).total());
  }

  @Test
  void aConditionThatChangesTheState() {
    var two = explore(State::new).thread(s -> s.n++).always(s -> s.n++ == 1);
    says("always changes", two.toString());
  }

  @Test
  void memoryAtItsLimit() {
    says(
        "Memory is full",
        refusal(explore(State::new).thread(s -> s.o = new long[Integer.MAX_VALUE - 2])));
  }

  @Test
  void stopInTheMiddle() throws InterruptedException {
    var endless =
        explore(State::new)
            .thread(s -> {
              for (int i = 0; i < 20; i++) s.n++;
            })
            .thread(s -> {
              for (int i = 0; i < 20; i++) s.n++;
            })
            .allOrders();
    var thrown = new Throwable[1];
    var caller =
        new Thread(() -> {
          try {
            endless.total();
          } catch (Throwable e) {
            thrown[0] = e;
          }
        });
    caller.start();
    Thread.sleep(500);
    caller.interrupt();
    caller.join(5_000);
    assertTrue(thrown[0] instanceof CancellationException, String.valueOf(thrown[0]));
  }
}
