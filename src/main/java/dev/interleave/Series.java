package dev.interleave;

import dev.interleave.doubt.Caution;
import dev.interleave.doubt.Figure;
import dev.interleave.measure.Samples;
import dev.interleave.schedule.Time;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All runs of one way of doing the work.
 *
 * @param label what the way is called
 * @param warmup runs before the times had settled; kept, not counted
 * @param runs the runs that count, in the order they were made; one at least
 * @param settled whether the times had settled, or did not fall any more while they were counted
 */
public record Series(String label, List<Run> warmup, List<Run> runs, boolean settled) {
  /** Takes copies. */
  public Series {
    warmup = List.copyOf(warmup);
    runs = List.copyOf(runs);
  }

  static Series of(Run run) {
    return new Series(run.label(), List.of(), List.of(run), true);
  }

  static Series of(Samples<Run> samples) {
    return new Series(samples.label(), samples.warmup(), samples.counted(), samples.settled());
  }

  /** The run in the middle by makespan; of an even number the shorter of the two. */
  public Run median() {
    var sorted = runs.stream().sorted(Comparator.comparing(Run::makespan)).toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  /** Every makespan that counts, in the order of the runs. */
  public List<Time> makespans() {
    return runs.stream().map(Run::makespan).toList();
  }

  /** The shortest makespan. */
  public Time shortest() {
    return makespans().stream().min(Time::compareTo).orElseThrow();
  }

  /** The longest makespan. */
  public Time longest() {
    return makespans().stream().max(Time::compareTo).orElseThrow();
  }

  /** The median makespan in milliseconds, and what to doubt about it. */
  Figure figure() {
    var doubts = Stream.of(median().cautions(), doubts()).flatMap(List::stream).toList();
    return new Figure(median().makespan().ms(), "ms", doubts);
  }

  /** How many times shorter its median run was than that of {@code baseline}, and what to doubt. */
  public Figure speedupOver(Series baseline) {
    var figure = new Gain(median(), baseline.median()).figure();
    var doubts = Stream.of(figure.doubts(), doubts(), baseline.doubts());
    var distinct = doubts.flatMap(List::stream).distinct().toList();
    return new Figure(figure.value(), figure.unit(), distinct);
  }

  /** What only several runs show. */
  private List<Caution> doubts() {
    if (!settled) return List.of(Caution.notSettled(List.of(label)));
    return isSingleSample() ? List.of(Caution.singleSample(List.of(label))) : List.of();
  }

  /** Whether it computes and was run once, so that nobody knows how much the next would differ. */
  boolean isSingleSample() {
    var run = median();
    return runs.size() == 1 && run.facts().computes(run.schedule());
  }
}
