package dev.interleave.display.widget;

import dev.interleave.display.cell.CellHost;
import dev.interleave.display.comm.Lane;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Where an experiment's results appear: whether it is under way, what it prints, and what it comes
 * to. The experiment runs on a thread of the cell that made the area, so that Stop reaches it; what
 * is asked for meanwhile is run once, afterwards.
 */
public final class Area {
  private final Callable<Object[]> experiment;
  private final Status status = Status.create();
  private final Output printed = new Output();
  private final Output result = new Output();
  private final Lane lane =
      new Lane("The experiment", CellHost.get().current().capturing(printed::take));

  /** An area for an experiment that comes to some values to be shown. */
  public Area(Callable<Object[]> experiment) {
    this.experiment = experiment;
  }

  /** What is to be shown of it. */
  public Widget widget() {
    return new VBox(status, printed, result);
  }

  /**
   * Runs the experiment soon and shows what it comes to in place of what was there. Returns at
   * once.
   */
  public void run() {
    lane.run(experiment, this::draw);
  }

  /** Runs the experiment at each change of these controls, with the last values. */
  public void follow(List<? extends Control<?>> controls) {
    for (var control : controls)
      control.model.listeners().onChange(control.key(), lane, experiment, this::draw);
  }

  /** Waits until nothing is to be run any more; false if that takes longer than {@code millis}. */
  boolean awaitIdle(long millis) throws InterruptedException {
    return lane.awaitIdle(millis);
  }

  /** Whether a page has shown it, or does so in the next moment. */
  boolean seenWithin(long millis) throws InterruptedException {
    return status.seenWithin(millis);
  }

  /** The result as text; empty while there is none. */
  @Override
  public String toString() {
    return result.toString();
  }

  private void draw() throws Exception {
    status.running(true);
    printed.clearWithNext();
    Object[] values = {};
    try {
      values = experiment.call();
    } finally {
      // Also after a failure: the old result is not that of these values.
      result.show(values);
      printed.clearIfNothingCame();
      status.running(false);
    }
  }
}
