package dev.interleave.live;

/**
 * Shows what takes its time: a line in a terminal, a bar on a page. Whatever it throws reaches
 * nobody; it is then not asked again until the next thing begins.
 */
public interface Spectator {
  /**
   * Something has lasted a second, or wants a picture from its beginning. Called on the thread that
   * waits for it, as the seat is.
   *
   * @return null to look away
   */
  Seat begin(Stage stage);

  /** Where one thing is watched from. */
  interface Seat {
    /**
     * Something may have changed. Called some twenty times a second, and less often, down to twice,
     * if it takes long: looks of up to 25 ms take a twentieth of the waiting thread's time at most.
     *
     * @param path the stages, from the one that was begun to the innermost one now
     */
    void look(Stage.Path path);

    /** A stage inside has ended, and others may follow. */
    default void ended(ProgressSource inside) {}

    /** All of it has ended, whichever way. */
    void end();
  }
}
