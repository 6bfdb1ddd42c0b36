package dev.interleave.show.chart.svg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/**
 * Writes what is drawn as SVG: shapes in colours of the page, and text that is text. Two hints say
 * more than a {@code Graphics2D} can; any other one takes no notice of them:
 *
 * <ul>
 *   <li>{@link Hint#WORDS}: what is drawn from now on is one thing, of which this can be said; an
 *       empty text ends it
 *   <li>{@link Hint#ANCHOR}: where in a line of text its point is
 * </ul>
 */
public final class SvgGraphics extends ShapeGraphics {
  private final SvgText out;
  private final List<Letters> fonts;

  private SvgGraphics(Graphics2D state, SvgText out, List<Letters> fonts) {
    super(state);
    this.out = out;
    this.fonts = fonts;
  }

  /**
   * An empty drawing.
   *
   * @param fonts those that filled letters may be of
   * @param exact whether colours are themselves a scale, as in a heat map, and so stay as they are
   */
  public static SvgGraphics empty(List<Font> fonts, boolean exact) {
    var state = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
    state.setColor(Color.BLACK);
    return new SvgGraphics(state, new SvgText(exact), fonts.stream().map(Letters::of).toList());
  }

  @Override
  public Graphics create() {
    return new SvgGraphics(copy(), out, fonts);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    if (key == Hint.WORDS) out.group((String) value);
    super.setRenderingHint(key, value);
  }

  @Override
  public void draw(Shape shape) {
    if (!(getStroke() instanceof BasicStroke stroke)) {
      fill(getStroke().createStrokedShape(shape));
      return;
    }
    var placed = placed(shape);
    var box = box();
    out.draw(isWithin(box, placed) ? placed : Clip.drawn(placed, box), getColor(), stroke);
  }

  @Override
  public void fill(Shape shape) {
    if (shape instanceof Path2D && isText(shape)) return;
    var placed = placed(shape);
    var box = box();
    out.fill(isWithin(box, placed) ? placed : Clip.filled(placed, box), getColor());
  }

  /** Where it is in the picture; circles and boxes that are only moved stay what they are. */
  private Shape placed(Shape shape) {
    var to = getTransform();
    double right = to.getTranslateX();
    double down = to.getTranslateY();
    boolean moved = (to.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
    if (moved && shape instanceof Ellipse2D e)
      return new Ellipse2D.Double(e.getX() + right, e.getY() + down, e.getWidth(), e.getHeight());
    if (moved && shape instanceof Rectangle2D r)
      return new Rectangle2D.Double(r.getX() + right, r.getY() + down, r.getWidth(), r.getHeight());
    return to.createTransformedShape(shape);
  }

  /** What may be drawn on; null for everything. */
  private Rectangle2D box() {
    return getClip() == null ? null : placed(getClip()).getBounds2D();
  }

  private static boolean isWithin(Rectangle2D box, Shape shape) {
    var all = shape.getBounds2D();
    return box == null
        || box.getMinX() <= all.getMinX()
            && all.getMaxX() <= box.getMaxX()
            && box.getMinY() <= all.getMinY()
            && all.getMaxY() <= box.getMaxY();
  }

  private boolean isText(Shape shape) {
    for (var font : fonts) {
      var line = font.read(shape);
      if (line.isPresent()) return write(line.get(), 0);
      var upwards = font.readUpwards(shape);
      if (upwards.isPresent()) return write(upwards.get(), -90);
    }
    return false;
  }

  /** The page's font is wider or narrower than ours, so a line is held at its middle. */
  private boolean write(Letters.Line line, int turned) {
    var middle = AffineTransform.getRotateInstance(Math.toRadians(turned));
    middle.preConcatenate(getTransform());
    middle.translate(line.width() / 2, 0);
    out.text(line.text(), middle, TextAnchor.MIDDLE, line.font(), getColor());
    return true;
  }

  @Override
  public void drawString(String text, float x, float y) {
    var anchor = getRenderingHint(Hint.ANCHOR) instanceof TextAnchor a ? a : TextAnchor.START;
    var at = getTransform();
    at.translate(x + anchor.share() * getFontMetrics(getFont()).stringWidth(text), y);
    out.text(text, at, anchor, getFont(), getColor());
  }

  /**
   * What was drawn.
   *
   * @param alt the same in a sentence
   * @param note what a reader must know besides
   * @param data facts for who reads the SVG by program, by name
   */
  public String document(int width, int height, String alt, String note, Map<String, String> data) {
    return out.document(width, height, alt, note, data);
  }
}
