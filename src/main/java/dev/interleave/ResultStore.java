package dev.interleave;

import dev.interleave.exercise.Verdict;
import dev.interleave.exercise.catalogue.Exercises;
import dev.interleave.results.Attempted;
import dev.interleave.results.Exchange;
import dev.interleave.results.Ratio;
import dev.interleave.results.Ratios;
import dev.interleave.results.Result;
import dev.interleave.results.Store;
import dev.interleave.schedule.Names;
import dev.interleave.show.table.ResultTable;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The store behind the words {@code record}, {@code results} and {@code progress}. */
final class ResultStore {
  private static final String NO_GAP =
      "\nThe guess has no gap: it does not say what it is of."
          + " Try predict(...).inMs() or predict(...).ofSpeedup().";

  private static final String REJECTED =
      "\nThe guess has no gap: the speedup of \"%s\" is rejected, and recorded as rejected.";

  private static final AtomicBoolean SAID = new AtomicBoolean();

  private ResultStore() {}

  private static Store store() {
    return new Store(Store.folder(), System.out::println);
  }

  /** A store that cannot be used is no reason to stop the notebook: the answer says why. */
  static StoredResult record(Result result) {
    ClassView.recorded(result);
    return record(store(), result);
  }

  static StoredResult record(Store store, Result result) {
    try {
      long no = store.record(result);
      var lesson = of(result.lesson(), store.results());
      var sentence = "recorded as no. %d; %s".formatted(no, beside(result, lesson));
      return new StoredResult(no, sentence + withoutGap(result));
    } catch (IllegalStateException e) {
      return new StoredResult(0, "not recorded: " + e.getMessage());
    }
  }

  /** Why a guess has no gap, if it has none. A guess of nothing has no ratio, but a difference. */
  private static String withoutGap(Result result) {
    var guess = result.guess();
    if (guess.value() == null || guess.gap() != null || guess.value() == 0) return "";
    return guess.unit().isEmpty() ? NO_GAP : REJECTED.formatted(guess.row());
  }

  private static String beside(Result result, List<Result> lesson) {
    if (lesson.size() == 1) return "the first result of lesson " + result.lesson();
    if (result.ways().isEmpty()) return (lesson.size() - 1) + " earlier in this lesson";
    var strategy = result.ways().getLast().strategy();
    return Ratios.of(lesson).stream()
        .filter(Ratio::isEarlier)
        .filter(ratio -> ratio.workload().equals(result.workload()))
        .filter(ratio -> ratio.strategy().equals(strategy))
        .findFirst()
        .map(ratio ->
            "%s of lesson %s: \"%s\" is %.2f times their median"
                .formatted(
                    Names.counted(ratio.count(), "earlier result"),
                    result.lesson(),
                    strategy,
                    ratio.value()))
        .orElse("no earlier one of \"%s\" to compare with".formatted(strategy));
  }

  private static List<Result> of(String lesson, List<Result> results) {
    return results.stream().filter(result -> result.lesson().equals(lesson)).toList();
  }

  static Results results() {
    return new Results(store().results(), "");
  }

  static Results results(String lesson) {
    return new Results(of(ResultMapping.lesson(lesson), store().results()), "");
  }

  static Results add(Path export) {
    var found = Exchange.read(export);
    var store = store();
    int added = store.add(found);
    var note =
        "%s from %s; %d were here already"
            .formatted(Names.counted(added, "new result"), export, found.size() - added);
    return new Results(store.results(), note);
  }

  /** Remembers a verdict. Whatever goes wrong is said once and never stands in a check's way. */
  static void verdict(Verdict verdict) {
    try {
      store().verdict(verdict.id(), verdict.passed());
    } catch (RuntimeException | LinkageError e) {
      if (SAID.compareAndSet(false, true))
        System.out.println("Your progress is not remembered: " + e.getMessage());
    }
  }

  static ResultTable progress() {
    var tried =
        store().progress().stream()
            .collect(Collectors.toMap(Attempted::exercise, Function.identity()));
    return StoredTables.progress(Exercises.all(), tried);
  }
}
