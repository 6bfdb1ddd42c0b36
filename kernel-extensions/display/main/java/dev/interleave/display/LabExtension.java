package dev.interleave.display;

import dev.interleave.display.widget.Widgets;
import dev.interleave.show.Html;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/** Installs the lab in a kernel: its renderers and its imports. */
public final class LabExtension implements Extension {

  /** Called by the kernel once, before its first cell. */
  @Override
  public void install(BaseKernel kernel) {
    var renderer = kernel.getRenderer();
    Page.register(renderer, Html.class, value -> value);
    Page.register(renderer, Table.class, Page::table);
    Page.register(renderer, Chart.class, Page::chart);
    Widgets.install(kernel);
    kernel.evalRaw(Imports.script());
  }
}
