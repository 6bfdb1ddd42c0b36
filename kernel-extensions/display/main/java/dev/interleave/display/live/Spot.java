package dev.interleave.display.live;

import dev.interleave.display.cell.CellHost;
import dev.interleave.display.cell.CellRun;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * A place among the outputs of a cell, written over again and again. One run of a cell has one such
 * place for all that it waits for in turn, so that ten runs do not leave ten lines.
 */
final class Spot {
  private static final int TOLD = 3;

  /** The place that was left last; others of its cell may use it again. */
  private static final AtomicReference<Spot> FREE = new AtomicReference<>();

  private final BaseKernel kernel;
  private final CellRun cell;
  private final String id = UUID.randomUUID().toString();
  private final List<String> summaries = new ArrayList<>();
  private boolean shown;

  private Spot(BaseKernel kernel, CellRun cell) {
    this.kernel = kernel;
    this.cell = cell;
  }

  /** The place of the calling thread's cell, or a new one if that is in use or nobody knows. */
  static Spot take(BaseKernel kernel) {
    var cell = CellHost.get().current();
    var free = isShared(cell) ? FREE.getAndSet(null) : null;
    return free != null && free.cell.equals(cell) ? free : new Spot(kernel, cell);
  }

  /**
   * What is shown elsewhere than under the cell may be cleared at any time, and a place with it.
   */
  private static boolean isShared(CellRun cell) {
    return !cell.equals(CellRun.UNKNOWN) && !cell.isCaptured();
  }

  /** Shows {@code data} in place of what was here. */
  void show(DisplayData data) {
    data.putTransientData("display_id", id);
    if (shown) kernel.getIO().display.updateDisplay(data);
    else kernel.display(data);
    shown = true;
  }

  /** Leaves a line about what has ended, after those of earlier ones, and the place to others. */
  void leave(String summary) {
    summaries.add(summary);
    show(Notes.quiet(line()));
    if (isShared(cell)) FREE.set(this);
  }

  private String line() {
    int more = summaries.size() - TOLD;
    return summaries.stream().limit(TOLD).collect(Collectors.joining(" · "))
        + (more > 0 ? " · and %d more".formatted(more) : "");
  }
}
