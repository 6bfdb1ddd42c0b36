package dev.interleave.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private Store store;

  @BeforeEach
  void open() {
    store = new Store(folder.resolve("results"), said::add);
  }

  @Test
  void lookingMakesNoFile() {
    assertEquals(List.of(), store.results());
    assertEquals(List.of(), store.progress());
    assertFalse(Files.exists(folder.resolve("results")));
  }

  @Test
  void whatIsRecordedIsThereForTheNextKernel() {
    var result = Samples.pooledIn(125);
    assertEquals(1, store.record(result));
    var again = new Store(folder.resolve("results"), said::add).results();
    assertEquals(List.of(result.numbered(1)), again);
  }

  @Test
  void aGuessAloneIsAResult() {
    var result = Samples.result("");
    store.record(result);
    assertEquals(List.of(), store.results().getFirst().ways());
    assertEquals(1.25, store.results().getFirst().guess().gap());
  }

  @Test
  void aNumberThatIsNoneStaysNone() {
    assertEquals(new Guess("speedup", null, null), new Guess("speedup", Double.NaN, 1 / 0.0));
    store.record(Samples.pooledIn(125));
    assertTrue(Double.isNaN(store.results().getFirst().ways().getFirst().cpuUse()));
  }

  @Test
  void labelsAreOnlyText() {
    var nasty = "'); drop table result; -- \"\n\r\t,;🧵\u0000 =1+1 %s ?";
    store.record(Samples.result(nasty, Samples.way(nasty, 5)));
    var kept = store.results().getFirst();
    assertEquals(nasty, kept.workload());
    assertEquals(nasty, kept.ways().getFirst().strategy());
  }

  @Test
  void nothingIsAddedTwice() {
    var first = Samples.pooledIn(125);
    store.record(first);
    assertEquals(1, store.add(List.of(first, Samples.pooledIn(130), first)));
    assertEquals(2, store.results().size());
  }

  @Test
  void notebooksMayWriteAtTheSameTime() throws Exception {
    try (var notebooks = Executors.newFixedThreadPool(4)) {
      var all = new ArrayList<Callable<Long>>();
      for (int i = 0; i < 40; i++)
        all.add(() -> new Store(folder, said::add).record(Samples.pooledIn(9)));
      for (var done : notebooks.invokeAll(all)) done.get();
    }
    assertEquals(40, new Store(folder, said::add).results().size());
  }

  @Test
  void aPassedExerciseStaysPassed() {
    store.verdict("8.1", false);
    store.verdict("8.1", false);
    store.verdict("8.1", true);
    store.verdict("8.1", false);
    var attempted = store.progress().getFirst();
    assertEquals("8.1", attempted.exercise());
    assertTrue(attempted.passed());
    assertEquals(3, attempted.tries());
  }
}
