package dev.interleave.kernel.jjava;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Renders arrays by content where no extension renders them, and all else as the library does. */
final class ArrayRenderer extends Renderer {
  @Override
  public DisplayData render(Object value) {
    var data = super.render(value);
    if (data != null && value != null && value.getClass().isArray() && isPlain(data, value))
      data.putText(ArrayText.of(value));
    return data;
  }

  private static boolean isPlain(DisplayData data, Object value) {
    return String.valueOf(value).equals(data.getData(MIMEType.TEXT_PLAIN));
  }
}
