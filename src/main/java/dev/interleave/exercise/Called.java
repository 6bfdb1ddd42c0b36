package dev.interleave.exercise;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Calls the learner's code, which may throw or never end. */
final class Called {
  private static final int PATIENCE = 5;

  private Called() {}

  /** What {@code judge} says of the value, or the fact that there is none. */
  static <T> List<Fact> facts(String wanted, Callable<T> code, Function<T, List<Fact>> judge) {
    var task = new FutureTask<>(code);
    var thread = Thread.ofPlatform().daemon().name("exercise").start(task);
    try {
      return judge.apply(task.get(PATIENCE, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return List.of(new Fact(wanted, "it threw " + e.getCause(), "call it yourself in a cell"));
    } catch (TimeoutException e) {
      thread.interrupt();
      var was = "no answer in %d s".formatted(PATIENCE);
      return List.of(new Fact(wanted, was, "look for a loop that does not end"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(new Fact(wanted, "an interrupt", "run the cell again"));
    }
  }
}
