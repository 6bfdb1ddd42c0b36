package dev.interleave.explore.model.tasks;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * As {@code java.util.concurrent.StructuredTaskScope} of JDK 25, which is a preview there and which
 * nobody else may implement. Each fork is a thread of its own.
 */
public interface StructuredTaskScope<T, R> extends AutoCloseable {
  /** As the original. */
  static <T, R> StructuredTaskScope<T, R> open(Joiner<? super T, ? extends R> joiner) {
    return new SimScope<>(joiner);
  }

  /** As the original. */
  static <T> StructuredTaskScope<T, Void> open() {
    return open(Joiner.awaitAllSuccessfulOrThrow());
  }

  /** As the original. */
  <U extends T> Subtask<U> fork(Callable<? extends U> task);

  /** As the original. */
  <U extends T> Subtask<U> fork(Runnable task);

  /** As the original. */
  R join() throws InterruptedException;

  /** As the original. */
  boolean isCancelled();

  @Override
  void close();

  /** As the original. */
  interface Subtask<T> extends Supplier<T> {
    /** How far a subtask is. */
    enum State {
      /** Not yet done, or cancelled before it was. */
      UNAVAILABLE,
      /** It has a result. */
      SUCCESS,
      /** It has thrown. */
      FAILED
    }

    /** As the original. */
    State state();

    @Override
    T get();

    /** As the original. */
    Throwable exception();
  }

  /** As the original. */
  interface Joiner<T, R> {
    /** Whether to cancel the scope before this subtask runs. */
    default boolean onFork(Subtask<? extends T> subtask) {
      return false;
    }

    /** Whether to cancel the scope now that this subtask is done. */
    default boolean onComplete(Subtask<? extends T> subtask) {
      return false;
    }

    /** What {@code join} answers. */
    R result() throws Throwable;

    /** As the original. */
    static <T> Joiner<T, Stream<Subtask<T>>> allSuccessfulOrThrow() {
      return new Joiners.All<>();
    }

    /** As the original. */
    static <T> Joiner<T, T> anySuccessfulResultOrThrow() {
      return new Joiners.Any<>();
    }

    /** As the original. */
    static <T> Joiner<T, Void> awaitAllSuccessfulOrThrow() {
      return new Joiners.Each<>(true);
    }

    /** As the original. */
    static <T> Joiner<T, Void> awaitAll() {
      return new Joiners.Each<>(false);
    }
  }

  /** As the original. */
  final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FailedException(Throwable cause) {
      super(cause);
    }
  }
}
