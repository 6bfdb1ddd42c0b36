package dev.interleave.show;

import dev.interleave.schedule.Names;
import dev.interleave.schedule.State;
import java.util.List;

/**
 * Who waits for whom: a row a thread, and at the right an arrow from each that waits to the one
 * that holds what it waits for. The arrows of a ring are red.
 */
public final class WaitPicture {
  /**
   * A thread.
   *
   * @param at where it is
   * @param note what it holds and waits for
   * @param holder the row of the one it waits for; negative if there is none
   * @param bad whether it is in a ring
   */
  public record Row(String name, State state, String at, String note, int holder, boolean bad) {}

  private static final int WIDTH = 900;
  private static final int ROW = 26;
  private static final int NAME = 150;
  private static final int STATE = 120;
  private static final int AT = 160;
  private static final int ARROWS = 790;
  private static final double CHARACTER = 6.4;

  private final List<Row> rows;
  private final String alt;
  private final Svg svg = new Svg();

  /**
   * @param alt the same in words
   */
  public WaitPicture(List<Row> rows, String alt) {
    this.rows = rows;
    this.alt = alt;
  }

  /** The picture as SVG. */
  public String draw() {
    for (int i = 0; i < rows.size(); i++) row(i);
    for (int i = 0; i < rows.size(); i++) if (rows.get(i).holder() >= 0) arrow(i);
    return svg.document(WIDTH, rows.size() * ROW + 4, "Who waits for whom", alt);
  }

  private void row(int number) {
    var row = rows.get(number);
    double y = number * ROW + 2;
    var tooltip = "%s, %s. %s".formatted(row.name(), row.at(), row.note());
    text(NAME - 8, y, "end", row.name(), NAME - 8, row.bad());
    svg.edged(NAME, y, STATE, ROW - 4, Theme.of(row.state()), () -> tooltip);
    var style =
        "font-size=\"11\" pointer-events=\"none\" fill=\"%s\"".formatted(Theme.on(row.state()));
    svg.text(NAME + STATE / 2.0, y + 15, "middle", style, row.state().label());
    text(NAME + STATE + 8, y, "start", row.at(), AT, false);
    double left = NAME + STATE + AT + 8;
    text(left, y, "start", row.note(), ARROWS - left, row.bad());
  }

  private void text(double x, double y, String anchor, String text, double room, boolean bad) {
    var shown = Names.cut(text, (int) (room / CHARACTER));
    svg.text(x, y + 15, anchor, bad ? "fill=\"%s\"".formatted(Theme.FAILED) : "", shown);
  }

  private void arrow(int from) {
    var row = rows.get(from);
    double y = from * ROW + ROW / 2.0;
    double to = row.holder() * ROW + ROW / 2.0 + (from < row.holder() ? -4 : 4);
    double out = ARROWS + Math.min(100, 18 + 10 * Math.abs(from - row.holder()));
    var colour = row.bad() ? Theme.FAILED : Theme.INK;
    svg.add(
        "<path d=\"M %d %.1f C %.1f %.1f %.1f %.1f %d %.1f\" fill=\"none\" stroke=\"%s\""
            + " stroke-width=\"%s\"/>",
        ARROWS, y, out, y, out, to, ARROWS + 6, to, colour, row.bad() ? "2.4" : "1.2");
    svg.add("<path d=\"M %d %.1f l 8 -4 v 8 z\" fill=\"%s\"/>", ARROWS, to, colour);
  }
}
