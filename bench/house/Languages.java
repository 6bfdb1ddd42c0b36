import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lines of the files that git knows, by language; what is generated is left out. */
final class Languages {
  private static final List<String> GENERATED =
      List.of("notebooks/", "kernel-extensions/display/main/resources/dev/interleave/display/page.js");
  private static final Map<String, List<String>> ENDINGS =
      Map.of("Java", List.of(".java", ".jsh"), "JavaScript", List.of(".js", ".d.ts"), "Python", List.of(".py"));

  private Languages() {}

  static void print() throws IOException, InterruptedException {
    var files = Command.lines("git", "ls-files");
    for (var language : List.of("Java", "JavaScript", "Python")) {
      long main = 0;
      long tests = 0;
      for (var file : files)
        if (isOf(language, file) && Files.exists(Path.of(file))) {
          int lines = Files.readAllLines(Path.of(file)).size();
          if (isTest(file)) tests += lines;
          else main += lines;
        }
      System.out.println("%s: %,d lines, and %,d of tests and benchmarks".formatted(language, main, tests));
    }
  }

  private static boolean isOf(String language, String file) {
    return ENDINGS.get(language).stream().anyMatch(file::endsWith)
        && GENERATED.stream().noneMatch(file::startsWith);
  }

  private static boolean isTest(String file) {
    return file.startsWith("tests/") || file.startsWith("bench/") || file.contains("/test/");
  }
}
