package dev.interleave.show.order;

import dev.interleave.explore.Move.Kind;
import dev.interleave.show.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the steps of an order look, and what is said of them. */
final class OrderLook {
  static final String WAITS = "waits";
  static final String TURNS = "again";
  static final String LOST = "From here on no order can end well.";
  static final String NEVER_WELL = "No order ends well.";
  static final String SWITCH = "A switch: {left} could have gone on.";
  static final String LEFT_OUT = "Steps 1 to %,d are left out.";

  private OrderLook() {}

  /** Ground, ink and edge of a bar. */
  record Colours(String ground, String ink, String edge) {}

  /** Filled where something is changed, an outline where it is only read. */
  static Colours of(Kind kind) {
    return switch (kind) {
      case READ -> new Colours(Theme.GROUND, Theme.INK, Theme.BUSY);
      case WRITE -> new Colours(Theme.BUSY, Theme.LIGHT, Theme.BUSY);
      case LOCK -> new Colours(Theme.STOLEN, Theme.DARK, Theme.STOLEN);
      case CALL -> new Colours(Theme.RUNNING, Theme.DARK, Theme.RUNNING);
      case PAUSE -> new Colours(Theme.GROUND, Theme.INK, Theme.INK);
    };
  }

  static String label(Kind kind) {
    return switch (kind) {
      case READ -> "reads";
      case WRITE -> "writes";
      case LOCK -> "takes a lock";
      case CALL -> "calls";
      case PAUSE -> "lets time pass";
    };
  }

  /** For a page: the kinds with their colours and words, and the sentences. */
  static Map<String, Object> map() {
    var look = new LinkedHashMap<String, Object>();
    look.put("colours", Theme.colours());
    look.put("kinds", Stream.of(Kind.values()).map(OrderLook::kind).toList());
    look.put("words", words());
    return look;
  }

  private static List<String> kind(Kind kind) {
    var colours = of(kind);
    return List.of(label(kind), colours.ground(), colours.ink(), colours.edge());
  }

  private static Map<String, Object> words() {
    var words = new LinkedHashMap<String, Object>();
    words.put("start", "Before the first step.");
    words.put("step", "Step {n} of {all}: {who} {does}.");
    words.put("took", "{who} {does}.");
    words.put("switched", SWITCH);
    words.put("value", "{place} is {value}");
    words.put("lost", LOST);
    words.put("neverWell", NEVER_WELL);
    words.put("well", "It ends well: {end}.");
    words.put("badly", "It ends badly: {end}.");
    words.put("waits", WAITS);
    words.put("turns", TURNS);
    words.put("waiting", "waits: cannot move");
    words.put("arrow", "a switch: leaves a thread that could have gone on");
    return words;
  }
}
