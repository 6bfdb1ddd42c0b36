package dev.interleave.kernel.magic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells editors about the magics of a cell: how they go on, and what they do. */
public final class MagicCompleter {
  /** What may stand between a position and the cursor, and what kind of thing that is. */
  public record Matches(int start, List<String> texts, String type) {}

  private final MagicTable table;

  /** Knows the magics of this table. */
  public MagicCompleter(MagicTable table) {
    this.table = table;
  }

  /** Whether the whole cell is one magic. */
  public boolean isCell(String code) {
    return code.stripLeading().startsWith("%%");
  }

  /** The cell with blanks where its magics are, of the same length. */
  public String withoutMagics(String code) {
    return isCell(code)
        ? code.replaceAll("[^\n]", " ")
        : MagicScanner.blank(code, table.lines()::contains);
  }

  /** How a magic goes on at the cursor; empty if no magic is there. */
  public Optional<Matches> complete(String code, int cursor) {
    return begun(code, cursor).map(start -> matches(code, start, cursor));
  }

  /** The manual's page of the magic at the cursor; empty if none is there. */
  public Optional<String> page(String code, int cursor) {
    return begun(code, cursor)
        .flatMap(start -> Manual.of(code.substring(start).split("[^%\\w]", 2)[0].replace("%", "")))
        .map(Manual::page);
  }

  /** Where the magic begins in which the cursor stands. */
  private Optional<Integer> begun(String code, int cursor) {
    var above = code.substring(0, cursor);
    if (isCell(code)) return Optional.of(above.indexOf("%%")).filter(start -> start >= 0);
    String probe = above.endsWith("%") ? above + "x" : above;
    return MagicScanner.scan(probe, this::mayBecomeMagic).stream()
        .filter(call -> call.end() == probe.length())
        .map(MagicCall::start)
        .findFirst();
  }

  private boolean mayBecomeMagic(String name) {
    return name.equals("x") || table.lines().stream().anyMatch(n -> n.startsWith(name));
  }

  private Matches matches(String code, int start, int cursor) {
    var line = code.substring(start, cursor);
    if (line.indexOf('\n') >= 0) return new Matches(cursor, List.of(), "text");
    var word = line.substring(line.lastIndexOf(' ') + 1);
    if (word.length() == line.length()) {
      boolean first = code.substring(0, start).isBlank();
      return new Matches(start, named(word, first), "magic");
    }
    var name = line.split("\\s", 2)[0].replace("%", "");
    var texts = Manual.of(name).map(page -> arguments(page, word)).orElse(List.of());
    return new Matches(cursor - word.length(), texts, "text");
  }

  private List<String> named(String begun, boolean first) {
    var lines = table.lines().stream().map(name -> "%" + name);
    var cells = table.cells().stream().map(name -> "%%" + name);
    return starting(begun, Stream.concat(lines, first ? cells : Stream.empty()).toList());
  }

  private List<String> arguments(Manual page, String word) {
    return switch (page) {
      case CLASSPATH, JARS -> Paths.completions(word, List.of(".jar"));
      case LOAD -> Paths.completions(word, LoadMagic.ENDINGS);
      case LOAD_FROM_POM -> Paths.completions(word, List.of(".xml", ".pom"));
      case MAVEN -> LocalArtifacts.completions(word);
      case THREADS -> starting(word, List.of("stop", "budget"));
      case HELP -> starting(word, table.lines());
      case MAVEN_REPO, LSMAGIC -> List.of();
    };
  }

  private static List<String> starting(String begun, Collection<String> texts) {
    return texts.stream().filter(text -> text.startsWith(begun)).sorted().toList();
  }
}
