package dev.interleave.display.live;

import dev.interleave.live.Spectator;
import dev.interleave.live.Stage;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Shows progress under the cell of the thread that waits. */
public final class PageSpectator implements Spectator {
  @Override
  public Seat begin(Stage stage) {
    var kernel = BaseKernel.notebookKernel();
    return kernel == null ? null : new PageSeat(kernel, stage);
  }
}
