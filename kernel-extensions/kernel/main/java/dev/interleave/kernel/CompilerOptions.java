package dev.interleave.kernel;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the code of cells is compiled. The system property {@code interleave.compiler} adds options,
 * separated by blanks.
 */
final class CompilerOptions {
  /**
   * Libraries that only the kernel uses. Leaving them out makes the first cell 30 ms faster and
   * completion shorter.
   */
  private static final List<String> PRIVATE = List.of("jeromq", "jnacl", "error_prone", "slf4j");

  private CompilerOptions() {}

  static String[] get() {
    List<String> options = new ArrayList<>();
    options.add("-classpath");
    options.add(visible(System.getProperty("java.class.path")));
    String more = System.getProperty("interleave.compiler", "").strip();
    if (!more.isEmpty()) {
      options.addAll(List.of(more.split("\\s+")));
    }
    return options.toArray(String[]::new);
  }

  static String visible(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> PRIVATE.stream().noneMatch(new File(entry).getName()::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
