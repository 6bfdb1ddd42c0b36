package dev.interleave.live;

import static dev.interleave.schedule.Names.counted;

import dev.interleave.schedule.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Progress in words. */
public final class ProgressText {
  private ProgressText() {}

  /**
   * How far something is, of one moment.
   *
   * @param text {@code round 3 of 5, pool of 10: 12 of 40 tasks, 9.8 a second, 10 workers busy, 2.9
   *     s left}
   * @param share the share of all of it that is done, 0 to 1; what goes on inside a step counts in
   *     part
   */
  public record Reading(String text, double share) {}

  /** Looks once at each stage, which takes time in proportion to the number of tasks. */
  public static Reading read(ProgressScope.Path path) {
    var progress = path.stages().stream().map(ProgressSource::progress).toList();
    double share = share(progress);
    var titles =
        path.stages().stream().map(ProgressSource::title).collect(Collectors.joining(", "));
    var details = details(progress.getLast(), path.innermost().nanos());
    details.add(time(path.outermost(), progress.getFirst(), share));
    return new Reading(titles + ": " + String.join(", ", details), share);
  }

  /** The text of {@link #read}. */
  public static String of(ProgressScope.Path path) {
    return read(path).text();
  }

  /** The share of {@link #read}. */
  public static double share(ProgressScope.Path path) {
    return read(path).share();
  }

  private static List<String> details(Progress inner, long nanos) {
    var details = new ArrayList<String>();
    if (!inner.unit().isEmpty()) details.add(count(inner));
    if (inner.failed() > 0) details.add(inner.failed() + " failed");
    double rate = inner.done() * 1e9 / Math.max(1, nanos);
    if (inner.done() > 1) details.add(String.format(Locale.ROOT, "%.1f a second", rate));
    if (inner.busy() > 0) details.add(counted(inner.busy(), "worker") + " busy");
    return details;
  }

  private static String count(Progress progress) {
    return progress.total() == 0
        ? counted(progress.done(), progress.unit())
        : progress.done() + " of " + counted(progress.total(), progress.unit());
  }

  /**
   * What was measured before tells more than a few steps, of which the first may be the longest.
   */
  private static String time(ProgressSource outermost, Progress outer, double share) {
    long expected = outermost.expected();
    boolean unknown = expected == 0 && share == 0;
    if (unknown || onlyLastTasks(outer)) return new Time(outermost.nanos()) + " so far";
    double all = expected > 0 ? expected : outermost.counted() / share;
    return "about " + new Time(Math.round(all * (1 - share))) + " left";
  }

  /**
   * Whether no task is left to begin. A giant among the last may take longer than all before it.
   */
  private static boolean onlyLastTasks(Progress progress) {
    return progress.busy() > 0 && progress.done() + progress.busy() >= progress.total();
  }

  private static double share(List<Progress> stages) {
    double share = 0;
    for (var progress : stages.reversed())
      share = progress.total() == 0 ? 0 : Math.min(1, progress.share() + share / progress.total());
    return share;
  }

  /** What came of it, in a line: {@code pool of 10: 40 tasks in 1.2 s}. */
  public static String summary(ProgressSource watched) {
    var progress = watched.progress();
    var time = new Time(watched.nanos());
    if (progress.unit().isEmpty()) return "%s: %s".formatted(watched.title(), time);
    var failed = progress.failed() > 0 ? ", %d failed".formatted(progress.failed()) : "";
    if (progress.done() >= progress.total())
      return "%s: %s in %s%s"
          .formatted(watched.title(), counted(progress.done(), progress.unit()), time, failed);
    return "%s: ended after %s, %s done%s"
        .formatted(watched.title(), time, count(progress), failed);
  }
}
