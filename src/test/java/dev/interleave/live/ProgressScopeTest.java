package dev.interleave.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressScopeTest {
  private static final long SECOND = 1_000_000_000;

  private long now;
  private final List<String> seen = Watcher.SEEN;

  @BeforeEach
  void watch() {
    Watcher.tester = Thread.currentThread();
  }

  @AfterEach
  void forget() {
    Watcher.tester = null;
    seen.clear();
    Watcher.failing = false;
  }

  private StepProgress steps(String title) {
    return new StepProgress(title, "step", () -> now);
  }

  private void tickAt(double seconds) {
    now = (long) (seconds * SECOND);
    ProgressScope.tick();
  }

  @Test
  void whatIsOverInASecondHasNoSpectator() {
    try (var _ = ProgressScope.enter(steps("short"))) {
      tickAt(0.5);
      tickAt(0.999);
    }
    assertEquals(List.of(), seen);
  }

  @Test
  void aLongOneIsBegunLookedAtNotTooOftenAndEnded() {
    try (var _ = ProgressScope.enter(steps("long"))) {
      tickAt(1);
      tickAt(1.01);
      tickAt(1.06);
    }
    assertEquals(List.of("begin long", "look long", "look long", "end"), seen);
  }

  @Test
  void onlyTheOutermostStageHasSpectatorsAndTheySeeTheWayToTheInnermost() {
    try (var _ = ProgressScope.enter(steps("outer"))) {
      try (var _ = ProgressScope.enter(steps("inner"))) {
        tickAt(1);
      }
      tickAt(2);
    }
    assertEquals(
        List.of("begin outer", "look outer/inner", "ended inner", "look outer", "end"), seen);
  }

  @Test
  void aPictureIsMadeReadyBeforeTheFirstTask() {
    var drawn =
        new ProgressSource() {
          @Override
          public String title() {
            return "drawn";
          }

          @Override
          public Progress progress() {
            return Progress.UNKNOWN;
          }

          @Override
          public long nanos() {
            return 0;
          }

          @Override
          public Optional<SpanSource> feed() {
            return Optional.of(new NoFeed());
          }
        };
    try (var _ = ProgressScope.enter(drawn)) {
      assertEquals(List.of("begin drawn", "look drawn"), seen);
    }
  }

  @Test
  void whatASpectatorThrowsReachesNobodyAndItIsNotAskedAgain() {
    Watcher.failing = true;
    try (var _ = ProgressScope.enter(steps("long"))) {
      tickAt(1);
      tickAt(2);
    }
    assertEquals(List.of("begin long", "look long"), seen);
  }

  @Test
  void stopInterruptsTheThreadThatWaits() throws Exception {
    var stopped = new AtomicBoolean();
    var stages = new ArrayList<ProgressScope>();
    var waiting =
        Thread.ofPlatform()
            .start(() -> {
              try (var stage = ProgressScope.enter(steps("wait"))) {
                synchronized (stages) {
                  stages.add(stage);
                  stages.notifyAll();
                }
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                stopped.set(true);
              }
            });
    synchronized (stages) {
      while (stages.isEmpty()) stages.wait();
      stages.getFirst().stop();
    }
    waiting.join();
    assertTrue(stopped.get());
  }

  private static final class NoFeed implements SpanSource {
    @Override
    public long start() {
      return 0;
    }

    @Override
    public Batch next() {
      return new Batch(List.of(), List.of(), 0);
    }
  }

  /** The spectator of this JVM's tests; found as any other is. It looks at what these tests do. */
  public static final class Watcher implements ProgressListener {
    private static final List<String> SEEN = new ArrayList<>();
    private static boolean failing;
    private static Thread tester;

    @Override
    public ProgressView begin(ProgressScope stage) {
      if (Thread.currentThread() != tester) return null;
      SEEN.add("begin " + stage.watched().title());
      return new Noted();
    }
  }

  private static final class Noted implements ProgressView {
    @Override
    public void look(ProgressScope.Path path) {
      var titles = path.stages().stream().map(ProgressSource::title).toList();
      Watcher.SEEN.add("look " + String.join("/", titles));
      if (Watcher.failing) throw new IllegalStateException("a spectator of the test fails");
    }

    @Override
    public void ended(ProgressSource inside) {
      Watcher.SEEN.add("ended " + inside.title());
    }

    @Override
    public void end() {
      Watcher.SEEN.add("end");
    }
  }
}
