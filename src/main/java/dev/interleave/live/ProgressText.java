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
   * {@code round 3 of 5, pool of 10: 12 of 40 tasks, 9.8 a second, 10 workers busy, 2.9 s left}.
   */
  public static String of(Stage.Path path) {
    var titles = path.stages().stream().map(Watched::title).collect(Collectors.joining(", "));
    return titles + ": " + String.join(", ", details(path));
  }

  private static List<String> details(Stage.Path path) {
    var inner = path.innermost().progress();
    var details = new ArrayList<String>();
    if (!inner.unit().isEmpty()) details.add(count(inner));
    if (inner.failed() > 0) details.add(inner.failed() + " failed");
    double rate = inner.done() * 1e9 / Math.max(1, path.innermost().nanos());
    if (inner.done() > 1) details.add(String.format(Locale.ROOT, "%.1f a second", rate));
    if (inner.busy() > 0) details.add(counted(inner.busy(), "worker") + " busy");
    details.add(time(path));
    return details;
  }

  private static String count(Progress progress) {
    return progress.total() == 0
        ? counted(progress.done(), progress.unit())
        : progress.done() + " of " + counted(progress.total(), progress.unit());
  }

  private static String time(Stage.Path path) {
    double share = share(path);
    long nanos = path.outermost().nanos();
    if (share == 0) return new Time(nanos) + " so far";
    return "about " + new Time(Math.round(nanos / share * (1 - share))) + " left";
  }

  /** The share of all of it that is done, 0 to 1; what goes on inside a step counts in part. */
  public static double share(Stage.Path path) {
    double share = 0;
    for (var stage : path.stages().reversed()) {
      var progress = stage.progress();
      share = progress.total() == 0 ? 0 : Math.min(1, progress.share() + share / progress.total());
    }
    return share;
  }

  /** What came of it, in a line: {@code pool of 10: 40 tasks in 1.2 s}. */
  public static String summary(Watched watched) {
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
