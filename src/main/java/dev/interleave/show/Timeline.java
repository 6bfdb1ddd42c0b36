package dev.interleave.show;

import dev.interleave.schedule.Time;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who did what, when: one row a worker, one bar a task, grey where a worker had nothing to do. All
 * panels share one time axis, so their lengths can be compared by eye.
 *
 * @param panels the runs, from top to bottom
 * @param marks instants to point at in every panel
 * @param caption what a reader must know beside the picture, such as the machine
 */
public record Timeline(List<Panel> panels, List<Mark> marks, String caption) implements Html {

  /**
   * @throws IllegalArgumentException if there is no panel
   */
  public Timeline {
    if (panels.isEmpty())
      throw new IllegalArgumentException("A timeline needs at least one run to draw.");
    panels = List.copyOf(panels);
    marks = List.copyOf(marks);
  }

  /** The same picture with one more instant pointed at. */
  public Timeline mark(String label, Time at) {
    var more = Stream.concat(marks.stream(), Stream.of(new Mark(label, at))).toList();
    return new Timeline(panels, more, caption);
  }

  /** The instant at the right edge: the end of the longest run, or a later mark. */
  Time end() {
    return Stream.concat(
            panels.stream().map(p -> p.schedule().makespan()), marks.stream().map(Mark::at))
        .max(Time::compareTo)
        .orElseThrow();
  }

  /** The picture laid out, for who draws it in two ways. */
  public Drawing drawing() {
    return new Drawing(this);
  }

  /** What is to be known of its bars: which are several tasks, and how states were recorded. */
  List<String> notes(List<Layout> layouts) {
    return Stream.of(Layout.notes(layouts), new Legend(this, 0).notes())
        .flatMap(List::stream)
        .toList();
  }

  /** One sentence a panel, for readers who do not see the picture. */
  public String alt() {
    return panels.stream().map(TimelineText::sentence).reduce((a, b) -> a + " " + b).orElseThrow();
  }

  /** The picture as an SVG document of its own, in the colours of black on white. */
  public String svg() {
    return Theme.onWhite(drawing().svg());
  }

  /**
   * The same for an image, at whose parts nobody can point: no tooltips, and bars that touch are
   * one, so that it has a fraction of the size.
   */
  public String image() {
    return drawing().image();
  }

  /**
   * The same as JSON, for pictures that move: the {@link Look}, {@code caption}, {@code alt},
   * {@code notes}, {@code marks} and {@code panels}. A panel has {@code label}, {@code makespan},
   * how many {@code tasks} there were, {@code workers} and the columns {@code task}, {@code row},
   * {@code queued}, {@code start} and {@code end}, by start; where there are any, {@code failed},
   * {@code withoutCore} and {@code states}. Where a row is not a worker it has the names of its
   * {@code rows} and the column {@code worker}; tasks without a bar of their own are in {@code
   * crowds}. Times are nanoseconds from the beginning of the panel's run.
   */
  public String json() {
    return drawing().json();
  }

  @Override
  public String html() {
    return "<figure style=\"margin:0\">" + drawing().svg() + "</figure>";
  }

  @Override
  public String toString() {
    return drawing().text();
  }
}
