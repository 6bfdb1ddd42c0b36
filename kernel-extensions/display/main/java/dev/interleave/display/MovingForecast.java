package dev.interleave.display;

import dev.interleave.Forecast;
import dev.interleave.show.Html;

/** What more workers would bring, with a chart whose points tell their numbers. */
record MovingForecast(Forecast forecast) implements Html {
  @Override
  public String html() {
    return forecast.html(new MovingChart(forecast.chart()));
  }

  @Override
  public String toString() {
    return forecast.toString();
  }
}
