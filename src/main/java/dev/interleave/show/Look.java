package dev.interleave.show;

import dev.interleave.schedule.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How pictures look and what they say, for pages that draw them: {@code colours}, {@code states}
 * with letter and colours, and {@code words}. It comes along with each picture, so that a page has
 * nothing of the kind of its own.
 */
public final class Look {
  private static final Map<String, Object> DATA = data();

  private Look() {}

  /** Maps, lists, texts and numbers only. */
  public static Map<String, Object> map() {
    return DATA;
  }

  private static Map<String, Object> data() {
    var look = new LinkedHashMap<String, Object>();
    look.put("colours", Theme.colours());
    look.put("states", Stream.of(State.values()).map(Look::state).toList());
    look.put("computing", State.COMPUTING.label());
    look.put("noCore", State.NO_CORE.label());
    look.put("words", PictureWords.ofAPage());
    return look;
  }

  private static List<String> state(State state) {
    var letter = state == State.COMPUTING ? "" : "" + state.letter();
    return List.of(state.label(), letter, Theme.of(state), Theme.on(state), Legend.label(state));
  }
}
