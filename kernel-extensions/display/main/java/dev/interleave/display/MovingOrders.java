package dev.interleave.display;

import dev.interleave.display.script.Script;
import dev.interleave.show.Html;
import dev.interleave.show.order.GameView;
import dev.interleave.show.order.OrderPicture;
import dev.interleave.show.order.OrderView;

/**
 * An order that a reader can walk along, or a game, where the page runs scripts; everywhere else a
 * table, or a sentence.
 *
 * @param view what is drawn
 */
record MovingOrders(OrderPicture view) implements Html {
  @Override
  public String html() {
    var json = view.json();
    if (json == null) return view.html();
    var still = "<div>" + view.html() + "</div>";
    return Script.figure(
        still,
        switch (view) {
          case OrderView order -> "replaceByOrder";
          case GameView game -> "replaceByGame";
        },
        json);
  }

  @Override
  public String toString() {
    return view.toString();
  }
}
