package dev.interleave.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Java file as the test of the architecture reads it.
 *
 * @param room its package without {@code dev.interleave.}; empty for the library's root
 * @param name its type
 * @param imports what its import lines name
 * @param text all of it
 * @param code the text without imports, comments and what stands in quotes
 */
record SourceFile(String room, String name, List<String> imports, String text, String code) {
  private static final String ROOT = "dev.interleave";
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+?)(?:\\.\\*)?;", Pattern.MULTILINE);
  private static final Pattern NO_CODE =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|^(?:package|import) [^\n]*",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** The files below these folders. */
  static List<SourceFile> below(String... folders) throws IOException {
    var found = new ArrayList<SourceFile>();
    for (var folder : folders)
      try (var files = Files.walk(Path.of(folder))) {
        for (var file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList())
          found.add(read(file));
      }
    return found;
  }

  private static SourceFile read(Path file) throws IOException {
    var text = Files.readString(file);
    var declared = PACKAGE.matcher(text);
    declared.find();
    return new SourceFile(
        room(declared.group(1)),
        file.getFileName().toString().replace(".java", ""),
        IMPORT.matcher(text).results().map(match -> match.group(1)).toList(),
        text,
        NO_CODE.matcher(text).replaceAll(""));
  }

  private static String room(String packageName) {
    return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
  }

  /** The rooms of this project that it imports from. */
  List<String> rooms() {
    return imports.stream()
        .filter(imported -> imported.startsWith(ROOT + "."))
        .map(imported -> room(imported.replaceFirst("\\.[A-Z].*", "")))
        .filter(other -> !other.equals(room))
        .toList();
  }

  boolean isInfo() {
    return name.equals("package-info");
  }

  @Override
  public String toString() {
    return room + "." + name;
  }
}
