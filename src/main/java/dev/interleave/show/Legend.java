package dev.interleave.show;

import dev.interleave.schedule.State;
import dev.interleave.schedule.States;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what the colours and letters of a timeline mean, and only those that are in it. */
final class Legend {
  private static final int LINE = 20;
  private static final double LETTER = 6;
  private static final String ESTIMATE = " (estimate: share of the height)";

  private final Set<State> states = EnumSet.noneOf(State.class);
  private final Set<String> notes = new LinkedHashSet<>();
  private final int width;

  Legend(Timeline timeline, int width) {
    this.width = width;
    for (var panel : timeline.panels()) {
      states.addAll(panel.states().totals().keySet());
      panel.states().note().lines().forEach(notes::add);
    }
  }

  /** How the states were recorded; nothing where there are none. */
  List<String> notes() {
    return new ArrayList<>(notes);
  }

  /** Draws it below {@code y} and says where it ends. */
  double draw(Svg svg, double left, double y) {
    if (states.isEmpty()) return y;
    double x = left;
    for (var state : states) {
      double room = 40 + LETTER * label(state).length();
      if (x > left && x + room > width) {
        x = left;
        y += LINE;
      }
      entry(svg, state, x, y);
      x += room;
    }
    return y + LINE;
  }

  private static void entry(Svg svg, State state, double x, double y) {
    svg.rect(x, y, 15, 13, Theme.of(state == State.NO_CORE ? State.COMPUTING : state), () -> "");
    if (state == State.NO_CORE) svg.rect(x, y, 15, 6, Theme.of(state), () -> "");
    else if (state != State.COMPUTING)
      svg.text(
          x + 7.5,
          y + 10.5,
          "middle",
          "font-size=\"11\" fill=\"%s\"".formatted(Theme.on(state)),
          "" + state.letter());
    svg.text(x + 20, y + 11, "start", "", label(state));
  }

  /** What stands beside a state's colour. */
  static String label(State state) {
    return state.label() + (state == State.NO_CORE ? ESTIMATE : "");
  }

  /** The letters of a panel in a terminal, each with the sum of its time. */
  static String text(States states) {
    if (states.isEmpty()) return "";
    return states.totals().entrySet().stream()
        .map(entry -> sign(entry.getKey()) + entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", ", "\n", ""));
  }

  private static String sign(State state) {
    return switch (state) {
      case COMPUTING -> "█ ";
      case NO_CORE -> "R or part of █, by estimate: ";
      default -> state.letter() + " ";
    };
  }
}
