import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The Java of one Maven module.
 *
 * @param files those of {@code main/java}, {@code package-info} not among them
 * @param packages all packages, with whether they have a {@code package-info}
 * @param testLines lines of {@code test/java}
 */
record JavaModule(String name, List<JavaFile> files, Map<String, Boolean> packages, int testLines) {
  /** More files than this in one package are hard to take in. */
  private static final int CROWD = 35;

  static JavaModule read(Path folder) throws IOException {
    var sources = JavaFile.read(sources(folder.resolve("main/java")));
    var packages = new TreeMap<String, Boolean>();
    for (var file : sources) packages.merge(file.room(), file.isInfo(), Boolean::logicalOr);
    int tests = 0;
    for (var test : sources(folder.resolve("test/java"))) tests += Files.readAllLines(test).size();
    var code = sources.stream().filter(file -> !file.isInfo()).toList();
    return new JavaModule(folder.getFileName().toString(), code, packages, tests);
  }

  static JavaModule of(String name, List<JavaModule> parts) {
    var packages = new TreeMap<String, Boolean>();
    parts.forEach(part -> packages.putAll(part.packages));
    var files = parts.stream().flatMap(part -> part.files.stream()).toList();
    return new JavaModule(name, files, packages, parts.stream().mapToInt(JavaModule::testLines).sum());
  }

  private static List<Path> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  List<Integer> lines() {
    return files.stream().map(JavaFile::lines).toList();
  }

  List<Integer> methods() {
    return files.stream().flatMap(file -> file.methods().stream()).toList();
  }

  int sum(ToIntFunction<JavaFile> figure) {
    return files.stream().mapToInt(figure).sum();
  }

  String undocumented() {
    return sum(JavaFile::undocumented) + " of " + sum(JavaFile::publicTypes);
  }

  String tested() {
    return "%.2f".formatted(testLines / (double) sum(JavaFile::lines));
  }

  String variables() {
    return sum(JavaFile::inferred) + " / " + sum(JavaFile::typed);
  }

  List<String> withoutInfo() {
    return packages.keySet().stream().filter(room -> !packages.get(room)).toList();
  }

  /** Packages with too many files, the root's aside, and how many they have. */
  List<String> crowded() {
    var counts = files.stream().collect(Collectors.groupingBy(JavaFile::room, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(room -> room.getValue() > CROWD)
        .map(room -> room.getKey() + ", " + room.getValue())
        .toList();
  }

  /** Types that share their simple name with another; nested ones are named by their owner too. */
  List<String> namesakes() {
    var owners = new TreeMap<String, List<String>>();
    for (var file : files)
      owners.computeIfAbsent(file.name(), name -> new ArrayList<>()).add(file.room());
    return owners.entrySet().stream()
        .filter(type -> type.getValue().size() > 1)
        .map(type -> type.getKey() + " in " + String.join(", ", type.getValue()))
        .toList();
  }
}
