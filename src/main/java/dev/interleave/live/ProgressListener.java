package dev.interleave.live;

/**
 * Shows what takes its time: a line in a terminal, a bar on a page. Whatever it throws reaches
 * nobody; it is then not asked again until the next thing begins.
 */
public interface ProgressListener {
  /**
   * Something has lasted a second, or wants a picture from its beginning. Called on the thread that
   * waits for it, as the seat is.
   *
   * @return null to look away
   */
  ProgressView begin(ProgressScope stage);
}
