package dev.interleave.kernel.magic;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Makes a whole POM of the pieces that a cell holds, such as a dependency out of some README. */
final class PomText {
  private static final String GATHERED = "dependencies repositories";

  private final Map<String, StringBuilder> parts = new LinkedHashMap<>();

  private PomText() {
    parts.put("dependencies", new StringBuilder());
    parts.put("repositories", new StringBuilder());
  }

  /** The POM that the pieces make; a whole one stays as it is. */
  static String complete(String text) {
    var pieces = children(parse(text));
    if (pieces.size() == 1 && pieces.getFirst().getTagName().equals("project"))
      return xml(pieces.getFirst());
    var pom = new PomText();
    pieces.forEach(pom::take);
    return pom.project();
  }

  private void take(Element piece) {
    var name = piece.getTagName();
    switch (name) {
      case "dependency" -> parts.get("dependencies").append(xml(piece));
      case "repository" -> parts.get("repositories").append(xml(piece));
      case "dependencies", "repositories" ->
          children(piece).forEach(child -> parts.get(name).append(xml(child)));
      default -> parts.put(name, new StringBuilder(xml(piece)));
    }
  }

  private String project() {
    parts.putIfAbsent("modelVersion", new StringBuilder("<modelVersion>4.0.0</modelVersion>"));
    parts.putIfAbsent("groupId", new StringBuilder("<groupId>notebook</groupId>"));
    parts.putIfAbsent("artifactId", new StringBuilder("<artifactId>cell</artifactId>"));
    parts.putIfAbsent("version", new StringBuilder("<version>1</version>"));
    var project = new StringBuilder("<project>\n");
    parts.forEach((name, xml) ->
        project.append(
            GATHERED.contains(name) ? "<" + name + ">" + xml + "</" + name + ">" : xml + "\n"));
    return project.append("</project>\n").toString();
  }

  private static Element parse(String text) {
    var body = text.strip().replaceFirst("^<\\?xml.*?\\?>", "");
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      var whole = "<cell>" + body + "</cell>";
      return builder.parse(new InputSource(new StringReader(whole))).getDocumentElement();
    } catch (SAXParseException e) {
      throw new MagicException(
          "NotXml",
          "The text below the magic is not well-formed XML, in its line "
              + e.getLineNumber()
              + ": "
              + e.getMessage()
              + " It holds pieces of a POM, such as <dependency>...</dependency>.");
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling())
      if (node instanceof Element element) children.add(element);
    return children;
  }

  private static String xml(Element element) {
    try {
      var copy = TransformerFactory.newInstance().newTransformer();
      copy.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      var text = new StringWriter();
      copy.transform(new DOMSource(element), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
