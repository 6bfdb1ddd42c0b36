package dev.interleave.display.live;

import dev.interleave.live.ProgressListener;
import dev.interleave.live.ProgressScope;
import dev.interleave.live.ProgressView;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Shows progress under the cell of the thread that waits. */
public final class PageProgressListener implements ProgressListener {
  @Override
  public ProgressView begin(ProgressScope stage) {
    var kernel = BaseKernel.notebookKernel();
    return kernel == null ? null : new PageProgressView(kernel, stage);
  }
}
