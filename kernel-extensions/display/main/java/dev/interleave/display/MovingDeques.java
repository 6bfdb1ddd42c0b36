package dev.interleave.display;

import dev.interleave.show.DequeView;
import dev.interleave.show.Html;

/**
 * Deques that a reader can step through and replay where the page runs scripts, and the list of
 * thefts everywhere else.
 *
 * @param view what is drawn
 */
record MovingDeques(DequeView view) implements Html {
  private static final Script SCRIPT = Script.timeline("deques.js");

  @Override
  public String html() {
    return SCRIPT.figure(view.html(), "replaceByDeques", view.json());
  }

  @Override
  public String toString() {
    return view.toString();
  }
}
