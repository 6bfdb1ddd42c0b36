package dev.interleave.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
  private static final long SECOND = 1_000_000_000;

  private record At(String title, Progress progress, long nanos) implements ProgressSource {}

  private static ProgressScope.Path path(ProgressSource... stages) {
    return new ProgressScope.Path(List.of(stages));
  }

  private static At run(long done, long failed, long total, int busy) {
    return new At("pool of 10", new Progress("task", done, failed, total, busy), 2 * SECOND);
  }

  @Test
  void aRunTellsWhatIsDoneHowFastAndHowLongItWillTake() {
    assertEquals(
        "pool of 10: 10 of 40 tasks, 5.0 a second, 4 workers busy, about 6.00 s left",
        ProgressText.of(path(run(10, 0, 40, 4))));
  }

  @Test
  void failuresAreTold() {
    assertEquals(
        "pool of 10: 10 of 40 tasks, 2 failed, 5.0 a second, 1 worker busy, about 6.00 s left",
        ProgressText.of(path(run(10, 2, 40, 1))));
  }

  @Test
  void whatNobodyCanKnowIsNotTold() {
    assertEquals(
        "pool of 10: 0 of 40 tasks, 2.00 s so far", ProgressText.of(path(run(0, 0, 40, 0))));
    assertEquals(
        "pool of 10: 7 tasks, 3.5 a second, 1 worker busy, 2.00 s so far",
        ProgressText.of(path(run(7, 0, 0, 1))));
    assertEquals(
        "a child: 2.00 s so far",
        ProgressText.of(path(new At("a child", Progress.UNKNOWN, 2 * SECOND))));
  }

  @Test
  void howLongTheLastTasksTakeIsNotGuessedFromThoseBefore() {
    assertEquals(
        "pool of 10: 39 of 40 tasks, 19.5 a second, 1 worker busy, 2.00 s so far",
        ProgressText.of(path(run(39, 0, 40, 1))));
  }

  @Test
  void halfAStepInsideCountsAsHalfAStep() {
    var rounds = new At("round 2 of 4", new Progress("run", 1, 0, 4, 0), 3 * SECOND);
    var path = path(rounds, run(20, 0, 40, 4));
    assertEquals(0.375, ProgressText.share(path));
    assertEquals(
        "round 2 of 4, pool of 10: 20 of 40 tasks, 10.0 a second, 4 workers busy, about 5.00 s left",
        ProgressText.of(path));
  }

  @Test
  void aSummaryTellsWhetherAllOfItWasDone() {
    assertEquals("pool of 10: 40 tasks in 2.00 s", ProgressText.summary(run(40, 0, 40, 0)));
    assertEquals(
        "pool of 10: 40 tasks in 2.00 s, 1 failed", ProgressText.summary(run(40, 1, 40, 0)));
    assertEquals(
        "pool of 10: ended after 2.00 s, 12 of 40 tasks done",
        ProgressText.summary(run(12, 0, 40, 3)));
  }

  @Test
  void aTerminalShowsOneLineAndLeavesNothing() {
    var out = new ByteArrayOutputStream();
    var seat = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8)).begin(null);
    seat.look(path(run(10, 0, 40, 4)));
    seat.look(path(run(11, 0, 40, 4)));
    seat.end();
    var text = out.toString(StandardCharsets.UTF_8);
    assertEquals("", text.substring(text.lastIndexOf('\r') + 1));
    assertEquals(" ".repeat(75), text.split("\r")[2]);
    assertEquals(0, text.chars().filter(c -> c == '\n').count());
  }
}
