package dev.interleave.display.widget;

import dev.interleave.display.comm.WidgetKernel;
import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Makes a kernel show widgets. */
public final class Widgets {
  static final MIMEType VIEW = new MIMEType("application", "vnd", "jupyter.widget-view", "json");

  private Widgets() {}

  /**
   * Teaches {@code renderer} to show values of {@code type} as the widget that is made for each.
   */
  public static <T> void register(
      Renderer renderer, Class<T> type, Function<T, ? extends Widget> widget) {
    renderer
        .createRegistration(type)
        .preferring(VIEW)
        .supporting(MIMEType.TEXT_PLAIN)
        .register((value, context) -> {
          context.renderIfRequested(VIEW, () -> widget.apply(value).reference());
          context.renderIfRequested(MIMEType.TEXT_PLAIN, value::toString);
        });
  }

  /** Called once, before the first cell. */
  public static void install(BaseKernel kernel) {
    WidgetKernel.install(kernel);
    register(kernel.getRenderer(), Widget.class, widget -> widget);
  }
}
