package dev.interleave.display.script;

import dev.interleave.show.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * All that our pictures and views do on a page: the bundle of {@code page/}, one module. Each
 * output carries it, since a page may be opened without a kernel and any output may be the only one
 * that is run; it is packed, so that a notebook of many pictures stays small, and the page unpacks
 * it once.
 */
public final class Script {
  /** Which of the page's colours are ours, as CSS. */
  public static final String COLOURS =
      "--lab-ink:var(--jp-content-font-color1);"
          + "--lab-idle:var(--jp-layout-color3);"
          + "--lab-ground:var(--jp-layout-color0)";

  private static final String SOURCE =
      Resource.text(Script.class, "/dev/interleave/display/page.js");
  private static final String PACKED = packed(SOURCE);

  private Script() {}

  /** The module as it is, for a view. */
  public static String source() {
    return SOURCE;
  }

  /** What a view of this name finds in its model: its own state, and how the page looks. */
  public static Map<String, Object> state(String view, Map<String, Object> own) {
    var state = new HashMap<>(own);
    state.put("view", view);
    state.put("look", Look.map());
    state.put("page", COLOURS);
    return state;
  }

  /**
   * A picture that moves: {@code still}, and a script that calls {@code function} with the figure
   * and {@code json}, to put something better in its place.
   */
  public static String figure(String still, String function, String json) {
    return "<figure style=\"margin:0\">%s%s</figure>".formatted(still, element(function, json));
  }

  /**
   * A script element that calls {@code function} of the module with its own parent and {@code
   * json}.
   */
  private static String element(String function, String json) {
    return """
    <script type="application/json">%s</script><script>(async me => {
    const packed = "%s";
    const unpack = async () => {
      const bytes = Uint8Array.from(atob(packed), c => c.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      const text = await new Response(stream).text();
      return import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
    };
    const module = await (window["interleave-%08x"] ??= unpack());
    module.%s(me.parentElement, JSON.parse(me.previousElementSibling.textContent));
    })(document.currentScript)</script>\
    """
        .formatted(json.replace("<", "\\u003c"), PACKED, SOURCE.hashCode(), function);
  }

  private static String packed(String source) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(source.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
