import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names that the page's scripts use and no file declares, by the linter that its tests use. */
final class Page {
  private static final Path LINTER = Path.of(".lab/node/node_modules/eslint/bin/eslint.js");
  private static final Path PAGE = Path.of("kernel-extensions/display/page");

  private Page() {}

  static void print() throws IOException, InterruptedException {
    if (!Files.exists(LINTER)) {
      System.out.println("undeclared names: not counted, since ./lab test page has not brought the linter");
      return;
    }
    var said = Command.lines(PAGE, "node", LINTER.toAbsolutePath().toString(), ".");
    long undeclared = said.stream().filter(line -> line.contains("no-undef")).count();
    System.out.println("undeclared names in the page's scripts: " + undeclared);
  }
}
