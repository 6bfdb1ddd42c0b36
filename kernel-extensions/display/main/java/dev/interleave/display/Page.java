package dev.interleave.display;

import dev.interleave.Forecast;
import dev.interleave.PredictedCurve;
import dev.interleave.Prediction;
import dev.interleave.Simulated;
import dev.interleave.display.script.Script;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.Game;
import dev.interleave.explore.Order;
import dev.interleave.show.DequeLengths;
import dev.interleave.show.DequeView;
import dev.interleave.show.Html;
import dev.interleave.show.Timeline;
import dev.interleave.show.chart.Chart;
import dev.interleave.show.order.ExplorationView;
import dev.interleave.show.order.GameView;
import dev.interleave.show.order.OrderView;
import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Puts values on a page, in the page's own light or dark colours. */
final class Page {
  private Page() {}

  /** Teaches {@code renderer} to draw everything that the lab, Tablesaw and XChart can make. */
  static void register(Renderer renderer) {
    register(renderer, Html.class, value -> value);
    register(renderer, Timeline.class, timeline -> new MovingTimeline(timeline, timeline));
    register(renderer, Simulated.class, plan -> new MovingTimeline(plan, plan.timeline()));
    register(renderer, DequeView.class, MovingDeques::new);
    register(renderer, DequeLengths.class, MovingLengths::new);
    register(renderer, Prediction.class, GuessPage::of);
    register(renderer, PredictedCurve.class, GuessPage::of);
    TablePage.register(renderer);
    register(renderer, Order.class, order -> new MovingOrders(new OrderView(order)));
    register(renderer, Game.class, game -> new MovingOrders(new GameView(game)));
    register(renderer, Exploration.class, Page::explored);
    register(renderer, Chart.class, MovingChart::new);
    register(renderer, Forecast.class, MovingForecast::new);
    register(
        renderer,
        org.knowm.xchart.internal.chartpart.Chart.class,
        chart -> new MovingChart(Chart.of(chart)));
  }

  private static Html explored(Exploration<?> exploration) {
    return new MovingExploration(new ExplorationView(exploration));
  }

  /** Teaches {@code renderer} to draw values of {@code type}, which {@code view} makes drawable. */
  private static <T> void register(Renderer renderer, Class<T> type, Function<T, Html> view) {
    renderer
        .createRegistration(type)
        .preferring(MIMEType.TEXT_HTML)
        .supporting(MIMEType.TEXT_PLAIN)
        .register((value, context) -> {
          var html = view.apply(value);
          context.renderIfRequested(MIMEType.TEXT_HTML, () -> wrapped(html));
          context.renderIfRequested(MIMEType.TEXT_PLAIN, html::toString);
        });
  }

  static String wrapped(Html value) {
    return "<div style=\"%s\">%s</div>".formatted(Script.COLOURS, value.html());
  }
}
