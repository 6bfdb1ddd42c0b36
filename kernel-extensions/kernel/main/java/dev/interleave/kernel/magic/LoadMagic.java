package dev.interleave.kernel.magic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.interleave.kernel.cell.CurrentCell;
import dev.interleave.kernel.exec.CellFailure;
import dev.interleave.kernel.exec.RunningCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code %load}: runs a file of Java code, or the code cells of a notebook. */
final class LoadMagic {
  static final List<String> ENDINGS = List.of(".jsh", ".jshell", ".java", ".ipynb");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+\\s*;");

  private final MagicHost host;

  LoadMagic(MagicHost host) {
    this.host = host;
  }

  /** Blocks until all of the file has run. */
  void load(String name) throws CellFailure {
    var file = find(name);
    var cells = cells(file);
    for (int i = 0; i < cells.size(); i++) {
      try {
        new Magics(host).evaluate(cells.get(i), RunningCell.here(CurrentCell.get()));
      } catch (CellFailure failure) {
        String cell = cells.size() == 1 ? "" : ", code cell " + (i + 1);
        throw inFile(failure, file.getFileName() + cell);
      }
    }
  }

  private static CellFailure inFile(CellFailure failure, String where) {
    var lines = new ArrayList<String>(failure.traceback());
    lines.add("The lines are those of " + where + ", which %load was running.");
    return new CellFailure(failure.name(), failure.getMessage(), lines);
  }

  private static Path find(String name) {
    return Stream.concat(Stream.of(""), ENDINGS.stream())
        .map(ending -> Globs.path(name + ending))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> Globs.nothing(name));
  }

  private static List<String> cells(Path file) {
    try {
      var text = Files.readString(file);
      if (file.toString().endsWith(".ipynb")) return notebook(text);
      return List.of(file.toString().endsWith(".java") ? withoutPackage(text) : text);
    } catch (IOException e) {
      throw new MagicException("CannotRead", file + " cannot be read: " + e.getMessage() + ".");
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      throw new MagicException("CannotRead", file + " ends in .ipynb, but is not a notebook.");
    }
  }

  private static List<String> notebook(String text) {
    var cells = JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells");
    return StreamSupport.stream(cells.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(cell -> cell.get("cell_type").getAsString().equals("code"))
        .map(LoadMagic::source)
        .toList();
  }

  /** A notebook holds the text of a cell in one piece or line by line. */
  private static String source(JsonObject cell) {
    var source = cell.get("source");
    return source.isJsonArray()
        ? source.getAsJsonArray().asList().stream()
            .map(JsonElement::getAsString)
            .collect(Collectors.joining())
        : source.getAsString();
  }

  /** Cells have no package: the declaration is blanked, and its lines keep their numbers. */
  private static String withoutPackage(String text) {
    var declaration = PACKAGE.matcher(text);
    return declaration.replaceFirst(found -> found.group().replaceAll("[^\n]", " "));
  }
}
