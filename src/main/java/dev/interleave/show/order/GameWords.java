package dev.interleave.show.order;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a page says while its reader is the scheduler. */
final class GameWords {
  private GameWords() {}

  static Map<String, Object> map() {
    var words = new LinkedHashMap<String, Object>();
    words.put("left", "Orders left: {orders}. Bad among them: {bad}.");
    words.put("plain", "Orders left: {orders}.");
    words.put("allBad", "Orders left: {orders}. All of them are bad.");
    words.put(
        "noneBad", "Orders left: {orders}. None of them is bad: undo a step, or begin again.");
    words.put("hint", "Who moves? Press a button, or its number.");
    words.put("cannot", "{who} {why}.");
    words.put("ended", "has ended");
    words.put("absent", "has nothing to do now");
    words.put("bad", "It ends badly: {end}. You found it with {switches}.");
    words.put("best", "No order does it with fewer.");
    words.put("better", "It can be done with {best}.");
    words.put("well", "It ends well: {end}. Nothing went wrong this time.");
    words.put("wellPlain", "It ends well. Nothing went wrong this time.");
    words.put("wellGoal", "Undo a step, or begin again: {bad} of {orders} orders end badly.");
    words.put("undone", "One step back.");
    words.put("again", "From the beginning.");
    words.put("switches", "{n} switches");
    words.put("switch", "1 switch");
    return words;
  }
}
