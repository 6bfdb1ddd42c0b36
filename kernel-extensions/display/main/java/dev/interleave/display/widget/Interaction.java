package dev.interleave.display.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What interact shows: controls, and an area that follows them. */
final class Interaction {
  private static final long PATIENCE_MILLIS = 500;

  /** How long a page may take until it has drawn a widget. */
  private static final long PAGE_MILLIS = 1_500;

  private final Area area;
  private final VBox box;

  Interaction(List<? extends Control<?>> controls, Callable<?> redraw) {
    this.area = new Area(() -> new Object[] {redraw.call()});
    area.follow(controls);
    var all = new ArrayList<Widget>(controls);
    all.add(area.widget());
    this.box = new VBox(all.toArray(Widget[]::new));
  }

  /**
   * Shows controls and first result together, so that without a page its text is seen; if that
   * takes long the controls come first.
   *
   * @throws InterruptedException if Stop ends the first run
   */
  void show() throws InterruptedException {
    area.run();
    area.awaitIdle(PATIENCE_MILLIS);
    boolean told = !area.toString().isEmpty();
    box.display();
    area.awaitIdle(Long.MAX_VALUE);
    if (!told && !area.seenWithin(PAGE_MILLIS)) System.out.println(area);
  }
}
