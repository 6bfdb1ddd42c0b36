import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Measures the house: sizes, names and arrows of its own code, module by module. Reads sources
 * alone, with the JDK's compiler tree API; builds and runs nothing.
 */
final class House {
  private static final String[] MODULES = {
    "src", "kernel-extensions/display", "kernel-extensions/kernel", "kernel-extensions/resolver"
  };

  private House() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var modules = new ArrayList<JavaModule>();
    for (var module : MODULES) modules.add(JavaModule.read(Path.of(module)));
    modules.add(JavaModule.of("all", modules));
    print("", modules, JavaModule::name);
    print("Java files", modules, module -> module.files().size());
    print("file lines: median / p90 / max", modules, module -> Spread.of(module.lines()));
    print("method lines: median / p90 / max", modules, module -> Spread.of(module.methods()));
    print("public types without Javadoc", modules, JavaModule::undocumented);
    print("test : main lines", modules, JavaModule::tested);
    print("local variables: var / typed", modules, JavaModule::variables);
    print("qualified names in code", modules, module -> module.sum(JavaFile::qualified));
    print("packages without package-info", modules, module -> module.withoutInfo().size());
    var whole = modules.getLast();
    Arrows.cycles(whole).forEach(cycle -> System.out.println("import cycle: " + cycle));
    whole.crowded().forEach(room -> System.out.println("above 35 files: " + room));
    whole.namesakes().forEach(names -> System.out.println("one name, several types: " + names));
    Commits.print();
    Languages.print();
    Page.print();
  }

  private static void print(String what, List<JavaModule> modules, Function<JavaModule, Object> figure) {
    var cells = modules.stream().map(module -> "%16s".formatted(figure.apply(module))).toList();
    System.out.println("%-34s".formatted(what) + String.join("", cells));
  }

  /** Median, nine in ten, and the largest, of whole numbers in any order. */
  record Spread(int median, int most, int max) {
    static Spread of(List<Integer> numbers) {
      int[] sorted = numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
      return sorted.length == 0
          ? new Spread(0, 0, 0)
          : new Spread(at(sorted, 0.5), at(sorted, 0.9), sorted[sorted.length - 1]);
    }

    private static int at(int[] sorted, double share) {
      return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    @Override
    public String toString() {
      return median + " / " + most + " / " + max;
    }
  }
}
