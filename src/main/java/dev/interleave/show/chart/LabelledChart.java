package dev.interleave.show.chart;

import dev.interleave.schedule.Names;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/**
 * A chart that names each line at its right end, in its colour, so that no legend has to be looked
 * up and no colour has to be told apart.
 */
final class LabelledChart extends CategoryChart {
  /** Room to the right of the lines, in points. */
  private static final int ROOM = 150;

  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final int APART = 15;
  private static final int LETTERS = 22;

  private record Label(String text, double y, Color colour) {}

  private final List<Label> labels = new ArrayList<>();

  LabelledChart(CategoryChartBuilder builder) {
    super(builder);
  }

  /** A name for a line that ends at {@code y}. */
  void label(String text, double y, Color colour) {
    labels.add(new Label(text, y, colour));
  }

  @Override
  public void paint(Graphics2D graphics, int width, int height) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    super.paint(graphics, width - ROOM, height);
    graphics.setFont(FONT);
    labels(graphics, width - ROOM - APART);
  }

  /** From top to bottom, none over another; a line that left the picture is named at its top. */
  private void labels(Graphics2D graphics, int left) {
    double free = getScreenYFromChart(getStyler().getYAxisMax());
    for (var label : labels.stream().sorted(Comparator.comparingDouble(l -> -l.y())).toList()) {
      double at = Math.max(free, getScreenYFromChart(label.y()));
      graphics.setColor(label.colour());
      for (var line : lines(label.text())) {
        graphics.drawString(line, left, (float) at + 4);
        at += APART;
      }
      free = at;
    }
  }

  /** The text in one line or two, broken at a blank; a word that is too long even so is cut. */
  static List<String> lines(String text) {
    if (text.length() <= LETTERS) return List.of(text);
    int blank = text.lastIndexOf(' ', LETTERS);
    if (blank < 0) return List.of(Names.cut(text, LETTERS));
    return List.of(text.substring(0, blank), Names.cut(text.substring(blank + 1), LETTERS));
  }
}
