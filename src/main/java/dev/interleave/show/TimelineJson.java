package dev.interleave.show;

import dev.interleave.json.JsonWriter;
import java.util.List;
import java.util.StringJoiner;

/**
 * A timeline as JSON, for pictures that move: columns instead of objects, since ten thousand spans
 * have to stay small, and times as nanoseconds from the beginning of their run.
 */
final class TimelineJson {
  private final Timeline timeline;
  private final List<Layout> layouts;

  TimelineJson(Timeline timeline, List<Layout> layouts) {
    this.timeline = timeline;
    this.layouts = layouts;
  }

  String write() {
    var panels = new StringJoiner(",", "[", "]");
    for (int i = 0; i < layouts.size(); i++)
      panels.add(
          new PanelJson(timeline.panels().get(i), layouts.get(i), shortest(timeline.end().nanos()))
              .write());
    return "{\"look\":%s,\"caption\":%s,\"alt\":%s,\"notes\":%s,\"marks\":%s,\"panels\":%s}"
        .formatted(
            JsonWriter.value(Look.map()),
            JsonWriter.text(timeline.caption()),
            JsonWriter.text(timeline.alt()),
            JsonWriter.texts(timeline.notes(layouts)),
            marks(),
            panels);
  }

  /**
   * States shorter than this are gathered: they show as bars of a pixel when zoomed in ten times.
   */
  private static long shortest(long end) {
    return end / 10_000;
  }

  private String marks() {
    var marks = new StringJoiner(",", "[", "]");
    for (var mark : timeline.marks())
      marks.add(
          "{\"label\":%s,\"at\":%d}".formatted(JsonWriter.text(mark.label()), mark.at().nanos()));
    return marks.toString();
  }
}
