package dev.interleave.display.live;

import dev.interleave.show.Html;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Lines that a reader may skip. */
final class Notes {
  private Notes() {}

  /** A line in small and pale letters. */
  static DisplayData quiet(String line) {
    var data = new DisplayData();
    data.putHTML("<small style=\"opacity:.65\">" + Html.escape(line) + "</small>");
    data.putText(line);
    return data;
  }
}
