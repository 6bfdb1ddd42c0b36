package dev.interleave;

import static dev.interleave.Lab.finding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.doubt.Caution;
import dev.interleave.machine.Facts;
import dev.interleave.machine.Machine;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConclusionTest {
  private static final Machine TWO_CORES = new Machine(2, 0, 0, "", "", 1, 25, 2, null);

  /** Threads that compute all the time on two cores, 100 ms of work in all. */
  private static Run run(int threads, double ms, Caution... cautions) {
    var spans =
        IntStream.range(0, threads)
            .mapToObj(i -> Span.of(i, "t" + i, 0, Time.ofMillis(ms).nanos()))
            .toList();
    var facts = new Facts(Time.ofMillis(100), 2, OptionalLong.empty());
    var label = threads + " threads";
    var schedule = Schedule.of(0, spans);
    return new Run("sums", label, schedule, facts, TWO_CORES, List.of(cautions));
  }

  private static Scaling sweep(Run... runs) {
    var series = new TreeMap<Integer, Series>();
    for (var run : runs) series.put(run.workers(), Series.of(run));
    return new Scaling("sums", series);
  }

  @Test
  void theWordsAreChosenFromTheSweep() {
    var said = finding("06.curve", sweep(run(1, 100), run(2, 51), run(8, 52)));
    assertEquals(
        "Up to one thread a core the curve follows the ideal line: 2 threads were 1.96 times as"
            + " fast. Then the curve is flat: 8 threads were 1.92 times as fast. More threads"
            + " gained nothing, and did no great harm.",
        said.toString().replace('\n', ' '));
    assertTrue(said.html().contains("<strong>flat</strong>"), said.html());
  }

  @Test
  void whatTheTableRejectsIsNoGroundForAConclusion() {
    var said = finding("06.curve", sweep(run(1, 400), run(2, 51), run(8, 52))).toString();
    assertTrue(said.startsWith("There is no speedup to read"), said);
  }

  @Test
  void aPinThatWasRefusedIsKnown() {
    var refused = run(2, 51, Caution.notPinned("2 threads", "no such call"));
    var said = finding("06.curve", sweep(run(1, 100), refused)).toString();
    assertTrue(said.startsWith("This run was to use fewer cores."), said);
  }

  @Test
  void numbersKnowTheConditionsOfTheirRuns() {
    var wanted = new Caution("Others took.", "Why.", "Do.", Caution.Kind.BUSY);
    var numbers = List.of(200.0, 400.0, 370.0, 405.0);
    var quiet = finding("05.late", numbers, run(2, 400), run(8, 405)).toString();
    assertTrue(quiet.startsWith("With one thread a core"), quiet);
    var busy = finding("05.late", numbers, run(2, 400, wanted), run(8, 405)).toString();
    assertEquals(quiet, busy, "others that took nothing are no disturbance");
    var refused = run(2, 51, Caution.notPinned("2 threads", "no such call"));
    assertTrue(finding("05.late", numbers, refused).toString().startsWith("This run was to use"));
  }

  @Test
  void stressedAndNamedWordsAreSoOnAPageOnly() {
    var evenings = List.of(9_000_000.0, 10_000_000.0);
    var said = finding("02.plain", List.of(evenings, evenings));
    assertTrue(said.html().contains("With <em>volatile</em> 1 of 2 evenings"), said.html());
    assertTrue(said.toString().startsWith("With volatile 1 of 2 evenings"), said.toString());
  }

  @Test
  void somethingElseIsRefusedInWords() {
    var wrong = assertThrows(IllegalArgumentException.class, () -> finding("06.curve", 3));
    assertEquals(
        "finding(\"06.curve\", ...) reads a run, a comparison or a sweep. It was given a value of"
            + " type Integer.",
        wrong.getMessage());
    var unknown = assertThrows(IllegalArgumentException.class, () -> finding("06.curv", 3));
    assertTrue(unknown.getMessage().contains("06.curve"), unknown.getMessage());
  }
}
