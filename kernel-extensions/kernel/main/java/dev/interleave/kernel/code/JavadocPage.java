package dev.interleave.kernel.code;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** Javadoc as a notebook shows it: HTML for pages, text for terminals. */
final class JavadocPage {
  private static final int MOST = 6;

  private JavadocPage() {}

  /** The content of an inspect reply. */
  static JsonObject reply(List<Documentation> found, String own) {
    var data = new JsonObject();
    boolean any = !found.isEmpty() || own != null;
    if (any) {
      var html =
          found.stream().limit(MOST).map(JavadocPage::html).collect(Collectors.joining("<hr>"));
      String all = own == null ? html : html + "<div>" + tags(own) + "</div>";
      data.addProperty("text/html", all);
      data.addProperty("text/plain", plain(all));
    }
    var content = new JsonObject();
    content.addProperty("status", "ok");
    content.addProperty("found", any);
    content.add("data", data);
    content.add("metadata", new JsonObject());
    return content;
  }

  private static String html(Documentation documentation) {
    var signature = "<pre><b>" + escape(documentation.signature()) + "</b></pre>";
    var javadoc = documentation.javadoc();
    return javadoc == null ? signature : signature + "<div>" + tags(javadoc) + "</div>";
  }

  /** Inline and block tags in the little HTML that they need. */
  static String tags(String javadoc) {
    return javadoc
        .replaceAll("\\{@(?:code|literal|systemProperty)\\s+([^{}]*)\\}", "<code>$1</code>")
        .replaceAll("\\{@link(?:plain)?\\s+([^{}\\s]*)\\s*([^{}]*)\\}", "<code>$1</code>")
        .replaceAll("\\{@\\w+\\s*([^{}]*)\\}", "$1")
        .replaceAll("(?m)^\\s*@param\\s+(\\S+)\\s*", "<br><b>$1</b> ")
        .replaceAll("(?m)^\\s*@return\\s*", "<br><b>Returns</b> ")
        .replaceAll(
            "(?m)^\\s*@(?:throws|exception)\\s+(\\S+)\\s*", "<br><b>Throws</b> <code>$1</code> ")
        .replaceAll("(?m)^\\s*@(\\w+)\\s*", "<br><b>$1</b> ");
  }

  /** Without markup. */
  static String plain(String html) {
    return html.replaceAll("(?i)<hr>|</?p>|<br>|</pre>|</li>", "\n")
        .replaceAll("<[^>]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
