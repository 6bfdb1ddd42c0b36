package dev.interleave.display.widget;

import dev.interleave.display.CellHost;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Makes a kernel show widgets. */
public final class Widgets {
  static final MIMEType VIEW = new MIMEType("application", "vnd", "jupyter.widget-view", "json");

  private static volatile BaseKernel installedIn;

  private Widgets() {}

  /** The kernel that shows them, or null where there is none. */
  static BaseKernel kernel() {
    return installedIn;
  }

  /** Called once, before the first cell. */
  public static void install(BaseKernel kernel) {
    installedIn = kernel;
    kernel
        .getRenderer()
        .createRegistration(Widget.class)
        .preferring(VIEW)
        .supporting(MIMEType.TEXT_PLAIN)
        .register((widget, context) -> {
          context.renderIfRequested(VIEW, widget::reference);
          context.renderIfRequested(MIMEType.TEXT_PLAIN, widget::toString);
        });
    kernel
        .getCommManager()
        .registerTarget(
            Models.TARGET,
            (manager, id, target, message) -> new Models.ControlComm(manager, id, target));
    CellHost.get().onStart(Models::closeEarlier);
  }
}
