package dev.interleave.live;

/** Where one thing is watched from. */
public interface ProgressView {
  /**
   * Something may have changed. Called some twenty times a second, and less often, down to twice,
   * if it takes long: looks of up to 25 ms take a twentieth of the waiting thread's time at most.
   *
   * @param path the stages, from the one that was begun to the innermost one now
   */
  void look(ProgressScope.Path path);

  /** A stage inside has ended, and others may follow. */
  default void ended(ProgressSource inside) {}

  /** All of it has ended, whichever way. */
  void end();
}
