package dev.interleave.display;

import dev.interleave.Simulated;
import dev.interleave.show.DequeView;
import dev.interleave.show.Html;
import dev.interleave.show.Timeline;
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
    Page.register(renderer, Timeline.class, timeline -> new MovingTimeline(timeline, timeline));
    Page.register(renderer, Simulated.class, plan -> new MovingTimeline(plan, plan.timeline()));
    Page.register(renderer, DequeView.class, MovingDeques::new);
    Page.register(renderer, Table.class, Page::table);
    Page.register(renderer, Chart.class, Page::chart);
    kernel.evalRaw(Imports.script());
  }
}
