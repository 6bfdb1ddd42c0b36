package dev.interleave.kernel.magic;

import dev.interleave.kernel.cell.ThreadBudget;
import dev.interleave.kernel.exec.CellFailure;
import dev.interleave.kernel.stop.ThreadList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The kernel's own magics, with the names and arguments of the IJava family. */
public final class BuiltInMagics {
  private final MagicHost host;
  private final MagicTable table;
  private final ClassPathMagics classPath;
  private final MavenMagics maven;
  private final LoadMagic load;

  private BuiltInMagics(MagicHost host) {
    this.host = host;
    this.table = host.magics();
    this.classPath = new ClassPathMagics(host);
    this.maven = new MavenMagics(classPath);
    this.load = new LoadMagic(host);
  }

  /** Makes the magics known to the kernel. */
  public static void register(MagicHost host) {
    var magics = new BuiltInMagics(host);
    for (var page : Manual.values())
      page.names().forEach(name -> magics.table.addLine(name, magics.new BuiltInLine(page)));
    magics.table.addCell("loadFromPOM", (scopes, body) -> magics.maven.pom(body, scopes));
  }

  /** One class for all, so that a start does not load a dozen. */
  private final class BuiltInLine implements MagicTable.LineCode {
    private final Manual page;

    BuiltInLine(Manual page) {
      this.page = page;
    }

    @Override
    public Object eval(List<String> words) throws CellFailure {
      return switch (page) {
        case CLASSPATH -> classPath.classPath(atLeast(1, words));
        case JARS -> classPath.jars(atLeast(1, words));
        case MAVEN -> maven.maven(atLeast(1, words));
        case MAVEN_REPO -> maven.repository(atLeast(2, words).get(0), words.get(1));
        case LOAD_FROM_POM ->
            maven.pom(Globs.file(atLeast(1, words).get(0)), words.subList(1, words.size()));
        case LOAD -> {
          load.load(atLeast(1, words).get(0));
          yield null;
        }
        case THREADS -> threads(words);
        case LSMAGIC -> list();
        case HELP -> words.isEmpty() ? Manual.all() : help(words.getFirst().replaceAll("^%+", ""));
      };
    }

    private List<String> atLeast(int count, List<String> words) {
      if (words.size() < count)
        throw new MagicException("MissingArgument", "It is written so: " + page.usage());
      return words;
    }

    private Object threads(List<String> words) {
      if (words.isEmpty()) return ThreadList.describe();
      if (words.equals(List.of("stop"))) return host.stopLeftovers();
      if (words.size() == 2 && words.get(0).equals("budget") && words.get(1).matches("\\d{1,9}")) {
        ThreadBudget.setLimit(Integer.parseInt(words.get(1)));
        return "A cell may have " + ThreadBudget.limit() + " platform threads alive.";
      }
      throw new MagicException("UnknownArgument", "It is written so: " + page.usage());
    }
  }

  private String list() {
    return "Line magics: "
        + names("%", table.lines())
        + "\nCell magics: "
        + names("%%", table.cells())
        + "\n%help explains them.";
  }

  private static String names(String sign, Set<String> names) {
    return new TreeSet<>(names).stream().map(sign::concat).collect(Collectors.joining(" "));
  }

  private String help(String name) {
    boolean known = table.lines().contains(name) || table.cells().contains(name);
    return Manual.of(name)
        .map(Manual::page)
        .orElse(
            known
                ? "%" + name + " comes from an extension, which tells what it does."
                : "There is no %" + name + ".\n" + list());
  }
}
