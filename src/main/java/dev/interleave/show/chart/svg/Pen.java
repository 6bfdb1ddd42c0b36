package dev.interleave.show.chart.svg;

/** Draws lines that go on where the last one ended, in the same look, as one: dashes go on too. */
final class Pen {
  private final StringBuilder out;
  private final StringBuilder path = new StringBuilder();
  private String look = "";
  private String end = "";

  Pen(StringBuilder out) {
    this.out = out;
  }

  void draw(Outline outline, String look) {
    boolean goesOn = look.equals(this.look) && outline.start().equals(end);
    if (!goesOn) lift();
    path.append(goesOn ? outline.path().substring(1 + end.length()) : outline.path());
    this.look = look;
    end = outline.end();
  }

  /** Ends the line there is. */
  void lift() {
    if (!path.isEmpty())
      out.append("<path d=\"").append(path).append('"').append(look).append("/>");
    path.setLength(0);
    look = "";
    end = "";
  }
}
