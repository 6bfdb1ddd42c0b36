package dev.interleave.schedule;

import static dev.interleave.schedule.Names.counted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A finished run as a Gantt chart in numbers: every span, on every worker, from one start.
 *
 * @param start when the run began, on the clock of the spans
 * @param workers every worker's name, in the order of the rows; a worker without a span was idle
 * @param spans every stay of a task on a worker
 */
public record Schedule(long start, List<String> workers, List<Span> spans) {

  /**
   * @throws IllegalArgumentException if a span begins before the run or names an unknown worker
   */
  public Schedule {
    workers = List.copyOf(workers);
    spans = List.copyOf(spans);
    var known = Set.copyOf(workers);
    for (var span : spans) {
      if (span.queued() < start)
        throw new IllegalArgumentException(
            "task %d was queued before the run began".formatted(span.task()));
      if (!known.contains(span.worker()))
        throw new IllegalArgumentException(
            "task %d ran on \"%s\", which is not among the workers %s"
                .formatted(span.task(), span.worker(), workers));
    }
  }

  /** A schedule of the workers that ran something, in the natural order of their names. */
  public static Schedule of(long start, List<Span> spans) {
    var names = spans.stream().map(Span::worker).distinct().sorted(Names.NATURAL).toList();
    return new Schedule(start, names, spans);
  }

  /** Start of the run to the end of its last task. */
  public Time makespan() {
    return new Time(spans.stream().mapToLong(Span::end).max().orElse(start) - start);
  }

  /** The sum of all task times, waiting inside a task included. */
  public Time work() {
    return new Time(spans.stream().mapToLong(s -> s.duration().nanos()).sum());
  }

  /** The longest single task: no schedule can be shorter. */
  public Time longest() {
    return new Time(spans.stream().mapToLong(s -> s.duration().nanos()).max().orElse(0));
  }

  /** The work that each worker did, in the order of the rows. */
  public Map<String, Time> loads() {
    var sums = new LinkedHashMap<String, Long>();
    workers.forEach(worker -> sums.put(worker, 0L));
    spans.forEach(span -> sums.merge(span.worker(), span.duration().nanos(), Long::sum));
    var loads = new LinkedHashMap<String, Time>();
    sums.forEach((worker, nanos) -> loads.put(worker, new Time(nanos)));
    return loads;
  }

  /** The numbers of the tasks that each worker ran, in the order it ran them. */
  public Map<String, List<Integer>> tasksByWorker() {
    var map = new LinkedHashMap<String, List<Integer>>();
    workers.forEach(worker -> map.put(worker, new ArrayList<>()));
    spans.stream()
        .sorted(Comparator.comparingLong(Span::start))
        .forEach(span -> map.get(span.worker()).add(span.task()));
    return map;
  }

  /** Share of worker time spent inside a task, waiting included; 0 to 1. */
  public double busy() {
    double offered = (double) makespan().nanos() * workers.size();
    return offered == 0 ? 0 : work().nanos() / offered;
  }

  /** Share of worker time spent without a task; 0 to 1. */
  public double idle() {
    return 1 - busy();
  }

  /** Largest load over mean load: 1 when all workers did the same, p when one of p did it all. */
  public double imbalance() {
    double mean = (double) work().nanos() / Math.max(1, workers.size());
    long largest = loads().values().stream().mapToLong(Time::nanos).max().orElse(0);
    return mean == 0 ? 1 : largest / mean;
  }

  /** The most tasks that were under way at one moment. */
  public int overlap() {
    record Edge(long at, int step) {}
    var edges = new ArrayList<Edge>();
    for (var span : spans) {
      edges.add(new Edge(span.start(), 1));
      edges.add(new Edge(span.end(), -1));
    }
    edges.sort(Comparator.comparingLong(Edge::at).thenComparingInt(Edge::step));
    int now = 0;
    int most = 0;
    for (var edge : edges) most = Math.max(most, now += edge.step());
    return most;
  }

  /** How many times shorter this run was than {@code baseline}. */
  public double speedupOver(Schedule baseline) {
    return baseline.makespan().over(makespan());
  }

  /** Speedup over {@code baseline} a worker: 1 when every worker paid off in full. */
  public double efficiencyOver(Schedule baseline) {
    return speedupOver(baseline) / Math.max(1, workers.size());
  }

  /**
   * What no schedule on {@code cores} workers can beat: the work shared evenly, or the longest task
   * (R. L. Graham, "Bounds on Multiprocessing Timing Anomalies", 1969).
   */
  public Time lowerBound(int cores) {
    return new Time(Math.max(Math.ceilDiv(work().nanos(), cores), longest().nanos()));
  }

  @Override
  public String toString() {
    return "%s on %s, makespan %s, busy %.0f %%"
        .formatted(
            counted(spans.size(), "task"),
            counted(workers.size(), "worker"),
            makespan(),
            100 * busy());
  }
}
