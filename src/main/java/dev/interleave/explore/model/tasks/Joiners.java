package dev.interleave.explore.model.tasks;

import dev.interleave.explore.model.tasks.StructuredTaskScope.Joiner;
import dev.interleave.explore.model.tasks.StructuredTaskScope.Subtask;
import dev.interleave.explore.model.tasks.StructuredTaskScope.Subtask.State;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The joiners that a scope comes with. */
final class Joiners {
  private Joiners() {}

  private static boolean failed(Subtask<?> subtask) {
    return state(subtask) == State.FAILED;
  }

  /** The joiner runs in the middle of a step: to look at a subtask is none. */
  private static State state(Subtask<?> subtask) {
    return ((ForkedTask<?>) subtask).state;
  }

  private static Throwable thrown(Subtask<?> subtask) {
    return ((ForkedTask<?>) subtask).thrown;
  }

  /** Waits for all; the first that fails cancels the others, if that is asked for. */
  static final class Each<T> implements Joiner<T, Void> {
    private final boolean mustSucceed;
    private Throwable first;

    Each(boolean mustSucceed) {
      this.mustSucceed = mustSucceed;
    }

    @Override
    public boolean onComplete(Subtask<? extends T> subtask) {
      if (!mustSucceed || !failed(subtask)) return false;
      if (first == null) first = thrown(subtask);
      return true;
    }

    @Override
    public Void result() throws Throwable {
      if (first != null) throw first;
      return null;
    }
  }

  /** All results; the first that fails cancels the others. */
  static final class All<T> implements Joiner<T, Stream<Subtask<T>>> {
    private final List<Subtask<T>> subtasks = new ArrayList<>();
    private Throwable first;

    @Override
    @SuppressWarnings("unchecked")
    public boolean onFork(Subtask<? extends T> subtask) {
      subtasks.add((Subtask<T>) subtask);
      return false;
    }

    @Override
    public boolean onComplete(Subtask<? extends T> subtask) {
      if (!failed(subtask)) return false;
      if (first == null) first = thrown(subtask);
      return true;
    }

    @Override
    public Stream<Subtask<T>> result() throws Throwable {
      if (first != null) throw first;
      return subtasks.stream();
    }
  }

  /** The first result cancels the others. */
  static final class Any<T> implements Joiner<T, T> {
    private Subtask<? extends T> won;
    private Throwable first;

    @Override
    public boolean onComplete(Subtask<? extends T> subtask) {
      if (failed(subtask)) {
        if (first == null) first = thrown(subtask);
        return false;
      }
      if (won == null) won = subtask;
      return true;
    }

    @Override
    public T result() throws Throwable {
      if (won != null) return ((ForkedTask<? extends T>) won).value;
      throw first != null ? first : new NoSuchElementException("No subtasks completed");
    }
  }
}
