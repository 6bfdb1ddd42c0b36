package dev.interleave.show.order;

import dev.interleave.show.Html;

/** A picture of orders that a page can bring to life. */
public sealed interface OrderPicture extends Html permits OrderView, GameView {
  /** What a page draws it from; null where there is nothing to draw. */
  String json();
}
