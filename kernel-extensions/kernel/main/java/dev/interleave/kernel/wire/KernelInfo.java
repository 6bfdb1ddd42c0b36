package dev.interleave.kernel.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** What the kernel says about itself. */
public final class KernelInfo {
  public static final String NAME = "interleave";
  public static final String VERSION = "0.1.0";

  private KernelInfo() {}

  /** The content of a reply to {@code kernel_info_request}. */
  public static JsonObject content() {
    var java = Runtime.version().toString();
    var content =
        Content.ok(
            "protocol_version",
            "5.5",
            "implementation",
            NAME,
            "implementation_version",
            VERSION,
            "banner",
            "Interleave " + VERSION + ", Java " + java,
            "debugger",
            false);
    content.add("language_info", language(java));
    content.add("help_links", links());
    content.add("supported_features", Content.array(List.of("kernel subshells")));
    return content;
  }

  private static JsonObject language(String version) {
    return Content.of(
        "name", "java",
        "version", version,
        "mimetype", "text/x-java-source",
        "file_extension", ".jshell",
        "pygments_lexer", "java",
        "codemirror_mode", "java");
  }

  private static JsonArray links() {
    var api =
        "https://docs.oracle.com/en/java/javase/" + Runtime.version().feature() + "/docs/api/";
    var links = new JsonArray();
    links.add(Content.of("text", "Java API", "url", api));
    return links;
  }
}
