package dev.interleave.display;

import dev.interleave.display.script.Script;
import dev.interleave.show.Html;
import dev.interleave.show.Timeline;

/**
 * A timeline that a reader can zoom, question and replay where the page runs scripts, and an image
 * of it everywhere else: in an untrusted notebook, on paper, on a site that shows notebooks.
 *
 * @param value what is drawn, which also says how it reads as text
 * @param timeline its picture
 */
record MovingTimeline(Object value, Timeline timeline) implements Html {
  @Override
  public String html() {
    var drawing = timeline.drawing();
    var still = StillImage.of(drawing.image(), timeline.alt());
    return Script.figure(still, "replace", drawing.json());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
