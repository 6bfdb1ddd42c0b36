package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.machine.Facts;
import dev.interleave.machine.Machine;
import dev.interleave.results.Guess;
import dev.interleave.results.Store;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
  @TempDir Path folder;

  /** Waits on ten workers, or on one. */
  private static Run run(String label, int ms) {
    int workers = label.equals("alone") || label.equals("1 thread") ? 1 : 10;
    var spans =
        IntStream.range(0, workers).mapToObj(i -> Span.of(i, "w" + i, 0, ms * 1_000_000L)).toList();
    var schedule = Schedule.of(0, spans);
    var facts = new Facts(new Time(0), 2, OptionalLong.empty());
    return new Run("waits", label, schedule, facts, Machine.look(), List.of());
  }

  private static Comparison compared(int ms) {
    return Lab.compare(run("alone", 1000), run("pool", ms));
  }

  private static Scaling scaled() {
    var series = new TreeMap<Integer, Series>();
    series.put(1, Series.of(run("1 thread", 100)));
    series.put(2, Series.of(run("2 threads", 50)));
    series.put(4, Series.of(run("4 threads", 80)));
    return new Scaling("waits", series);
  }

  private static Guess guess(Object value, Prediction guess) {
    return ResultMapping.of("01", value, guess).guess();
  }

  private static Prediction ms(Number number) {
    return Lab.predict("ten waits", number).inMs();
  }

  private static Prediction speedup(Number number) {
    return Lab.predict("a pool", number).ofSpeedup();
  }

  private StoredResult record(int ms) {
    var store = new Store(folder, line -> {});
    return ResultStore.record(store, ResultMapping.of("1", compared(ms), null));
  }

  @Test
  void theLineTellsTheNumberAndTheRatio() {
    assertEquals("recorded as no. 1; the first result of lesson 01", record(100).toString());
    assertEquals(
        "recorded as no. 2; 1 earlier result of lesson 01: \"pool\" is 1.04 times their median",
        record(104).toString());
  }

  @Test
  void aPageShowsWhatFitsOnAScreen() {
    assertTrue(new Results(List.of(), "").toString().contains("no results yet"));
    for (int i = 0; i < 12; i++) record(100 + i);
    var results = new Results(new Store(folder, line -> {}).results(), "");
    assertTrue(results.toString().startsWith("the latest 10 of 12 results"), results.toString());
    assertTrue(results.html().contains(">pool</td>"), results.html());
    assertEquals(24, results.table().rowCount());
    assertEquals("earlier", results.ratios().data().getString(0, "against"));
  }

  @Test
  void labelsCannotBecomeHtml() {
    var run = run("<script>", 5);
    var result = ResultMapping.of("01", run, null);
    assertTrue(new Results(List.of(result), "<b>").html().contains("&lt;script&gt;"));
    assertFalse(new Results(List.of(result), "<b>").html().contains("<b>"));
  }

  @Test
  void aStoreThatCannotBeUsedStopsNoNotebook() throws Exception {
    var file = java.nio.file.Files.createFile(folder.resolve("file"));
    var store = new Store(file.resolve("in it"), line -> {});
    var answer = ResultStore.record(store, ResultMapping.of("01", compared(1), null));
    assertFalse(answer.isKept());
    assertTrue(answer.toString().startsWith("not recorded: "), answer.toString());
  }

  @Test
  void aGuessIsHeldAgainstWhatItIsOf() {
    assertEquals(2, guess(compared(200), ms(100)).gap());
    assertEquals(0.5, guess(compared(100), speedup(20)).gap());
    assertEquals(1, guess(scaled(), speedup(2)).gap());
    assertEquals(0.5, guess(scaled(), ms(100)).gap());
  }

  @Test
  void aGuessKnowsItsUnitAndItsRow() {
    assertEquals(new Guess("ten waits", 100.0, 2.0, "ms", "pool"), guess(compared(200), ms(100)));
    assertEquals("2 threads", guess(scaled(), speedup(2)).row());
    assertEquals(0.8, guess(scaled(), ms(100).about("4 threads")).gap());
    var table = new Results(List.of(ResultMapping.of("01", scaled(), speedup(2))), "").table();
    assertEquals(List.of(2.0), table.doubleColumn("predicted").removeMissing().asList());
    assertEquals(2, table.doubleColumn("predicted").getDouble(1));
  }

  @Test
  void aGuessAboutARunThatIsNotThereIsRefused() {
    var about = ms(100).about("8 threads");
    var refused = assertThrows(IllegalArgumentException.class, () -> guess(scaled(), about));
    assertTrue(refused.getMessage().contains("4 threads"), refused.getMessage());
  }

  @Test
  void aGuessThatDoesNotSayWhatItIsOfHasNoGap() {
    var words = Lab.predict("speedup", 2);
    assertNull(guess(scaled(), words).gap());
    var store = new Store(folder, line -> {});
    var answer = ResultStore.record(store, ResultMapping.of("01", scaled(), words));
    assertTrue(answer.toString().contains("predict(...).ofSpeedup()"), answer.toString());
    assertEquals(2.0, store.results().getFirst().guess().value());
  }

  @Test
  void aMissingGuessHasNoGap() {
    assertNull(guess(compared(1), speedup(null)).gap());
    assertNull(ResultMapping.of("01", Lab.predict("x", null).check(3), null).guess().gap());
    assertEquals(1.5, ResultMapping.of("01", Lab.predict("x", 2).check(3), null).guess().gap());
  }

  @Test
  void everythingMeasuredCanBeKept() {
    assertEquals(1, ResultMapping.of("01", run("alone", 5), null).ways().size());
    assertEquals(3, ResultMapping.of("01", scaled(), null).ways().size());
  }

  @Test
  void anythingElseIsRefusedWithAnExample() {
    var refused = assertThrows(IllegalArgumentException.class, () -> Lab.record("01", "fast"));
    assertTrue(refused.getMessage().contains("record(\"01\", compare("), refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Lab.record("01", null));
    assertThrows(IllegalArgumentException.class, () -> Lab.record(" ", compared(1)));
    assertThrows(IllegalArgumentException.class, () -> Lab.record(null, compared(1)));
  }
}
