package dev.interleave.display;

import dev.interleave.display.script.Script;
import dev.interleave.show.Drawing;
import dev.interleave.show.Html;
import dev.interleave.show.Timeline;

/**
 * A timeline that a reader can zoom, question and replay where the page runs scripts, and an image
 * of it everywhere else: in an untrusted notebook, on paper, on a site that shows notebooks. An
 * image, since JupyterLab strips inline SVG from a notebook it does not trust.
 *
 * @param value what is drawn, which also says how it reads as text
 * @param timeline its picture
 */
record MovingTimeline(Object value, Timeline timeline) implements Html {
  @Override
  public String html() {
    var drawing = timeline.drawing();
    return Script.figure(image(drawing), "replace", drawing.json());
  }

  /** Quotes and signs as cheap as they get. */
  private String image(Drawing drawing) {
    var svg =
        drawing
            .image()
            .replace("%", "%25")
            .replace("#", "%23")
            .replace("&", "&amp;")
            .replace("'", "&#39;");
    return "<img alt=\"%s\" src='data:image/svg+xml,%s'>"
        .formatted(Html.escape(timeline.alt()), svg);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
