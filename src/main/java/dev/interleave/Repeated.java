package dev.interleave;

import dev.interleave.machine.Machine;
import dev.interleave.measure.Samples;
import dev.interleave.schedule.Time;
import dev.interleave.show.Html;
import dev.interleave.show.chart.Chart;
import dev.interleave.show.chart.DotChart;
import dev.interleave.show.table.ResultTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import tech.tablesaw.api.Table;

/**
 * What came of repeating several ways to come to a number.
 *
 * @param ways every repetition of each way
 */
public record Repeated(List<Samples<Sample>> ways) implements Html {

  /**
   * One repetition.
   *
   * @param value the number that came out
   * @param time how long it took
   */
  public record Sample(double value, Time time) {}

  /** Takes a copy. */
  public Repeated {
    ways = List.copyOf(ways);
  }

  /**
   * Every number that a way came to, in the order of its repetitions.
   *
   * @throws IllegalArgumentException if there is no such way
   */
  public List<Double> values(String label) {
    return way(label).counted().stream().map(Sample::value).toList();
  }

  /** The number in the middle; of an even count the smaller of the two. */
  public double median(String label) {
    return middle(way(label));
  }

  /** The median time of one repetition. */
  public Time time(String label) {
    return Time.median(times(way(label)));
  }

  private Samples<Sample> way(String label) {
    return ways.stream()
        .filter(way -> way.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No way is called \"%s\"; there are %s."
                    .formatted(label, ways.stream().map(Samples::label).toList())));
  }

  private static double middle(Samples<Sample> way) {
    var sorted = numbers(way).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }

  private static DoubleStream numbers(Samples<Sample> way) {
    return way.counted().stream().mapToDouble(Sample::value);
  }

  private static List<Time> times(Samples<Sample> way) {
    return way.counted().stream().map(Sample::time).toList();
  }

  /**
   * A Tablesaw table to filter, to group and to write: one row a repetition, those of the warm-up
   * left out. The number is missing where there is none.
   */
  public Table table() {
    return Tables.repetitions(ways);
  }

  /** One row a way: the numbers, where there are any, and what one repetition took. */
  private ResultTable summary() {
    var table =
        ResultTable.named("repeated")
            .text("way", ways.stream().map(Samples::label).toList())
            .number("repeats", 0, column(way -> (double) way.counted().size()));
    if (ways.stream().flatMapToDouble(Repeated::numbers).anyMatch(value -> !Double.isNaN(value)))
      table =
          table
              .number("least", 2, column(way -> numbers(way).min().orElseThrow()))
              .number("median", 2, column(Repeated::middle))
              .number("most", 2, column(way -> numbers(way).max().orElseThrow()));
    return table
        .number("ms each", 3, column(way -> Time.median(times(way)).ms()))
        .number("from", 3, column(way -> times(way).stream().mapToDouble(Time::ms).min().orElse(0)))
        .number("to", 3, column(way -> times(way).stream().mapToDouble(Time::ms).max().orElse(0)));
  }

  private List<Double> column(Function<Samples<Sample>, Double> value) {
    return ways.stream().map(value).toList();
  }

  /**
   * Every number as a dot, in the order of the repetitions.
   *
   * @param unit what the numbers count
   */
  public Chart dots(String title, String unit) {
    var dots = DotChart.of(title, unit);
    for (var way : ways) dots.add(way.label(), List.of(), numbers(way).boxed().toList());
    return dots.captioned(Machine.look().brief());
  }

  @Override
  public String html() {
    return summary().html() + Cautions.html(RoundLimit.chosen().cautions());
  }

  @Override
  public String toString() {
    return summary() + Cautions.text(RoundLimit.chosen().cautions());
  }
}
