package dev.interleave.display.comm;

import dev.interleave.display.cell.CellHost;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** The kernel whose pages show widgets. */
public final class WidgetKernel {
  private static volatile BaseKernel installedIn;

  private WidgetKernel() {}

  /** The kernel, or null where there is none, such as in plain {@code jshell}. */
  public static BaseKernel get() {
    return installedIn;
  }

  /** Opens widgets in {@code kernel} from now on. Called once, before the first cell. */
  public static void install(BaseKernel kernel) {
    installedIn = kernel;
    OpenWidgets.answerPages(kernel.getCommManager());
    CellHost.get().onStart(OpenWidgets::closeEarlier);
  }
}
