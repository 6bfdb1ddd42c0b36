package dev.interleave.display.widget;

import dev.interleave.display.CellHost;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Controls, what an experiment prints, and its result; drawn again when a control changes. */
final class Area {
  private static final long PATIENCE_MILLIS = 500;

  private final List<? extends Control<?>> controls;
  private final Callable<?> redraw;
  private final Status status = Status.create();
  private final Output printed = new Output();
  private final Output result = new Output();
  private final VBox box;
  private final Lane lane =
      new Lane("The experiment", CellHost.get().current().capturing(printed::take));
  private List<?> drawn;

  Area(List<? extends Control<?>> controls, Callable<?> redraw) {
    this.controls = controls;
    this.redraw = redraw;
    var all = new ArrayList<Widget>(controls);
    all.addAll(List.of(status, printed, result));
    this.box = new VBox(all.toArray(Widget[]::new));
  }

  /**
   * Shows controls and first result together, so that without a page its text is seen; if that
   * takes long the controls come first.
   *
   * @throws InterruptedException if Stop ends the first run
   */
  void show() throws InterruptedException {
    controls.forEach(control -> control.model.onChange(control.key(), lane, this::draw));
    lane.run(lane, this::draw);
    boolean quick = lane.awaitIdle(PATIENCE_MILLIS);
    box.display();
    lane.awaitIdle(Long.MAX_VALUE);
    if (!quick && !status.seen()) System.out.println(result);
  }

  private void draw() throws Exception {
    var values = controls.stream().map(Control::current).toList();
    if (values.equals(drawn)) return;
    drawn = null;
    status.running(true);
    printed.clearWithNext();
    try {
      result.show(redraw.call());
      drawn = values;
    } finally {
      if (drawn == null) result.clear();
      printed.clearIfNothingCame();
      status.running(false);
    }
  }
}
