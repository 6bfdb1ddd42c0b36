package dev.interleave;

import dev.interleave.Prediction.Gap;
import dev.interleave.doubt.Figure;
import dev.interleave.schedule.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** What is said of a drawn curve and the measured one. */
record CurveGap(PredictedCurve drawn, SortedMap<Integer, Figure> measured) {
  /** Closer than this is as good as the same. */
  private static final double NEAR = 0.15;

  private record Point(int threads, double drawn, double measured) {
    double ratio() {
      return measured / drawn;
    }

    /** How many times too much or too little. */
    double factor() {
      return Math.max(ratio(), 1 / ratio());
    }

    boolean isNear() {
      return factor() <= 1 + NEAR;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "with %s you drew %.2f, measured %.2f",
          Names.counted(threads, "thread"),
          drawn,
          measured);
    }
  }

  Gap gap() {
    var points = points();
    if (points.isEmpty())
      return new Gap("no measured point to hold the curve against: all are rejected", Double.NaN);
    var worst = points.stream().max(Comparator.comparing(Point::factor)).orElseThrow();
    long near = points.stream().filter(Point::isNear).count();
    var last = points.getLast();
    var sentence =
        "%d of %s within 15 %%; %s%s%s"
            .formatted(
                near,
                Names.counted(points.size(), "point"),
                "furthest off: " + worst,
                worst == last ? "" : "; at the end " + last,
                rejected());
    return new Gap(sentence, worst.ratio());
  }

  /** Without the first, which is 1 by definition, and without those that are rejected. */
  private List<Point> points() {
    var points = new ArrayList<Point>();
    var counts = drawn.threads().counts();
    for (int i = 1; i < counts.size(); i++) {
      var figure = measured.get(counts.get(i));
      if (figure != null && !figure.isRejected())
        points.add(new Point(counts.get(i), drawn.guess().values().get(i), figure.value()));
    }
    return points;
  }

  private String rejected() {
    long rejected = measured.values().stream().filter(Figure::isRejected).count();
    return rejected == 0 ? "" : "; %s rejected".formatted(Names.counted(rejected, "point"));
  }
}
