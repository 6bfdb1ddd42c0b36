package dev.interleave.show;

import java.util.List;

/**
 * A timeline laid out, to be drawn in one way or another. Laying out takes time in proportion to
 * the tasks, so who needs it in two ways asks one drawing for both.
 */
public final class Drawing {
  private final Timeline timeline;
  private final List<Layout> layouts;

  Drawing(Timeline timeline) {
    this.timeline = timeline;
    this.layouts = timeline.panels().stream().map(panel -> Layout.of(panel.schedule())).toList();
  }

  /** See {@link Timeline#image}. */
  public String image() {
    return Theme.onWhite(new TimelineSvg(timeline, layouts, new ImageSvg()).draw());
  }

  /** See {@link Timeline#json}. */
  public String json() {
    return new TimelineJson(timeline, layouts).write();
  }

  String svg() {
    return new TimelineSvg(timeline, layouts, new Svg()).draw();
  }

  String text() {
    return new TimelineText(timeline, layouts).draw();
  }
}
