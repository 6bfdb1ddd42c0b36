package dev.interleave.display;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Our own JavaScript, as modules. Each output carries all the code it needs, since a page may be
 * opened without a kernel and any output may be the only one that is run; it is packed, so that a
 * notebook of many pictures stays small, and the page unpacks it once.
 */
public final class Script {
  /** A file for each idea; a later one may use at once what an earlier one made. */
  private static final String TIMELINE =
      "words colours axis panel facts table replay page layout labels bars selection controls "
          + "timeline";

  private final String source;
  private final String packed;

  private Script(String source) {
    this.source = source;
    this.packed = packed(source);
  }

  /** Resources of this package put together to one module, in this order. */
  static Script of(String... resources) {
    return new Script(
        Stream.of(resources)
            .map(resource -> Resource.text(Script.class, resource))
            .collect(Collectors.joining("\n")));
  }

  /** The timeline, and after it in the same module the resources that build on it. */
  public static Script timeline(String... more) {
    var files = Stream.of(TIMELINE.split(" ")).map("timeline/%s.js"::formatted);
    return of(Stream.concat(files, Stream.of(more)).toArray(String[]::new));
  }

  /** The module as it is. */
  public String source() {
    return source;
  }

  /**
   * A picture that moves: {@code still}, and a script that calls {@code function} with the figure
   * and {@code json}, to put something better in its place.
   */
  String figure(String still, String function, String json) {
    return "<figure style=\"margin:0\">%s%s</figure>".formatted(still, element(function, json));
  }

  /**
   * A script element that calls {@code function} of the module with its own parent and {@code
   * json}.
   */
  private String element(String function, String json) {
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
        .formatted(json.replace("<", "\\u003c"), packed, source.hashCode(), function);
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
