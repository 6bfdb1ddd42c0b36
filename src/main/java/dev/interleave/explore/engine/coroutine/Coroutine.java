package dev.interleave.explore.engine.coroutine;

/**
 * Code that runs until it hands over, and goes on from there later. Only one side runs at a time:
 * {@link #resume} returns when the code has handed over or ended.
 */
public interface Coroutine {
  /** Runs the code until it hands over or ends. Called by the controller. */
  void resume();

  /** Stops here until the next {@link #resume}. Called by the code itself. */
  void handOver();

  /** Whether code that is not resumed any more must be ended, since it holds a thread. */
  boolean holdsThread();

  /** By JDK continuations where this JVM lets us have them, otherwise by virtual threads. */
  static Coroutine of(Runnable code) {
    return Continuations.available() ? Continuations.of(code) : new ThreadCoroutine(code);
  }
}
