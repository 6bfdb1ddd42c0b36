package dev.interleave.show.chart.svg;

import java.awt.RenderingHints;

/** What an SVG can hold and a {@code Graphics2D} has no words for. */
public final class Hint extends RenderingHints.Key {
  /** A sentence about what is drawn from now on, shown to who points at it; "" ends it. */
  public static final Hint WORDS = new Hint(7701, String.class);

  /** The {@link TextAnchor} of the texts to come. */
  public static final Hint ANCHOR = new Hint(7702, TextAnchor.class);

  private final Class<?> type;

  private Hint(int key, Class<?> type) {
    super(key);
    this.type = type;
  }

  @Override
  public boolean isCompatibleValue(Object value) {
    return type.isInstance(value);
  }
}
