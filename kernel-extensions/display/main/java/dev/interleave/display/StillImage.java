package dev.interleave.display;

import dev.interleave.show.Html;

/**
 * A drawing as an image. JupyterLab strips inline SVG from a notebook that it does not trust; an
 * image it shows, as paper and sites that show notebooks do.
 */
final class StillImage {
  private StillImage() {}

  /** Quotes and signs as cheap as they get. */
  static String of(String svg, String alt) {
    var data =
        svg.replace("%", "%25").replace("#", "%23").replace("&", "&amp;").replace("'", "&#39;");
    return "<img alt=\"%s\" src='data:image/svg+xml,%s'>".formatted(Html.escape(alt), data);
  }
}
