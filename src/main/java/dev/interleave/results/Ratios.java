package dev.interleave.results;

import dev.interleave.schedule.Time;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Results beside results: the latest one made here, and what it is compared with. */
public final class Ratios {
  private Ratios() {}

  /** One way of one result. */
  private record Sample(Result result, StrategyRow way) {
    double speedup() {
      return result.speedup(way);
    }

    List<String> key() {
      return List.of(result.workload(), way.strategy());
    }
  }

  /**
   * For each workload and strategy that was recorded here: its latest result over the earlier ones
   * of the same machine, then of each other machine.
   *
   * @param results oldest first
   */
  public static List<Ratio> of(List<Result> results) {
    return grouped(samples(results), Sample::key).values().stream()
        .flatMap(Ratios::ofOneStrategy)
        .toList();
  }

  private static Stream<Ratio> ofOneStrategy(List<Sample> samples) {
    var own = samples.stream().filter(sample -> sample.result().isOwn()).toList();
    if (own.isEmpty()) return Stream.empty();
    var latest = own.getLast();
    var others = samples.stream().filter(sample -> sample != latest).toList();
    return grouped(others, other -> against(other.result(), latest.result())).entrySet().stream()
        .map(group -> ratio(latest, group.getKey(), group.getValue()));
  }

  private static String against(Result other, Result latest) {
    if (other.isOwn() && other.host().isLike(latest.host())) return Ratio.EARLIER;
    var whose = other.isOwn() ? "another machine" : other.origin();
    return "%s (%s)".formatted(whose, other.host().brief());
  }

  private static Ratio ratio(Sample latest, String against, List<Sample> others) {
    return new Ratio(
        latest.result().workload(),
        latest.way().strategy(),
        against,
        others.size(),
        latest.way().makespan(),
        Time.median(others.stream().map(other -> other.way().makespan()).toList()),
        latest.speedup(),
        median(others.stream().map(Sample::speedup).filter(Double::isFinite).sorted().toList()));
  }

  private static double median(List<Double> sorted) {
    if (sorted.isEmpty()) return Double.NaN;
    int middle = sorted.size() / 2;
    if (sorted.size() % 2 == 1) return sorted.get(middle);
    return (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static List<Sample> samples(Collection<Result> results) {
    return results.stream()
        .flatMap(result -> result.ways().stream().map(way -> new Sample(result, way)))
        .toList();
  }

  private static <K> Map<K, List<Sample>> grouped(List<Sample> samples, Function<Sample, K> key) {
    var groups = new LinkedHashMap<K, List<Sample>>();
    samples.forEach(s -> groups.computeIfAbsent(key.apply(s), k -> new ArrayList<>()).add(s));
    return groups;
  }
}
