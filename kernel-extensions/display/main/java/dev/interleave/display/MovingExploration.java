package dev.interleave.display;

import dev.interleave.show.Html;
import dev.interleave.show.order.ExplorationView;

/**
 * What came of an exploration, with a picture of a bad order that a reader can walk along.
 *
 * @param view what is drawn
 */
record MovingExploration(ExplorationView view) implements Html {
  @Override
  public String html() {
    var picture = view.failing().map(MovingOrders::new).map(MovingOrders::html).orElse("");
    return view.words() + picture;
  }

  @Override
  public String toString() {
    return view.toString();
  }
}
