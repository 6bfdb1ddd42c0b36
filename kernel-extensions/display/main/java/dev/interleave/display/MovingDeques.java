package dev.interleave.display;

import dev.interleave.display.script.Script;
import dev.interleave.show.DequeView;
import dev.interleave.show.Html;

/**
 * Deques that a reader can step through and replay where the page runs scripts, and the list of
 * thefts everywhere else.
 *
 * @param view what is drawn
 */
record MovingDeques(DequeView view) implements Html {
  @Override
  public String html() {
    return Script.figure(view.html(), "replaceByDeques", view.json());
  }

  @Override
  public String toString() {
    return view.toString();
  }
}
