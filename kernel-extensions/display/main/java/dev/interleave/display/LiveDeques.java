package dev.interleave.display;

import dev.interleave.DequeWatch;
import dev.interleave.display.script.Script;
import dev.interleave.display.widget.View;
import dev.interleave.display.widget.Widgets;
import dev.interleave.schedule.DequeSample;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.Renderer;

/** The deques of a pool in a view that goes on while other cells run. */
final class LiveDeques {
  private static final long PAUSE = 50_000_000;

  private final DequeWatch watch;
  private final View view;
  private long next;

  private LiveDeques(DequeWatch watch) {
    this.watch = watch;
    var nothing = Map.of("workers", List.of(), "lengths", List.of(), "steals", 0);
    this.view =
        new View(
            Script.source(),
            "",
            Script.state("lengths", Map.of("sample", nothing)),
            "the deques are drawn where a page is; lengths() is what was seen");
  }

  /** Teaches {@code renderer} to show a watch as a view of its own. */
  static void register(Renderer renderer) {
    Widgets.register(renderer, DequeWatch.class, LiveDeques::of);
  }

  private static View of(DequeWatch watch) {
    var live = new LiveDeques(watch);
    watch.follow(live::show);
    return live.view;
  }

  /** Twenty times a second at most, and always when all deques have become empty. */
  private void show(DequeSample sample) {
    boolean empty = sample.lengths().stream().allMatch(length -> length == 0);
    if (view.isClosed() || sample.at() < next && !empty) return;
    next = sample.at() + PAUSE;
    view.set(
        "sample",
        Map.of(
            "workers",
            watch.workers(),
            "lengths",
            sample.lengths(),
            "steals",
            (int) sample.steals()));
  }
}
