package dev.interleave.display;

import dev.interleave.display.script.Script;
import dev.interleave.show.DequeLengths;
import dev.interleave.show.Html;

/**
 * The lengths of deques, replayed where the page runs scripts and as text everywhere else.
 *
 * @param lengths what was seen
 */
record MovingLengths(DequeLengths lengths) implements Html {
  @Override
  public String html() {
    return Script.figure(lengths.html(), "replaceByLengths", lengths.json());
  }

  @Override
  public String toString() {
    return lengths.toString();
  }
}
