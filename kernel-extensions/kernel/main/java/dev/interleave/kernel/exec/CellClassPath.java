package dev.interleave.kernel.exec;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path that cells compile against. */
final class CellClassPath {
  /**
   * Libraries that only the kernel uses. Leaving them out makes the first cell 30 ms faster and
   * completion shorter.
   */
  private static final List<String> PRIVATE = List.of("jeromq", "jnacl", "error_prone", "slf4j");

  static final String OF_PROCESS = System.getProperty("java.class.path");

  private static final Set<String> HIDDEN =
      entries(OF_PROCESS)
          .filter(entry -> PRIVATE.stream().anyMatch(new File(entry).getName()::startsWith))
          .collect(Collectors.toSet());

  private CellClassPath() {}

  /** The given class path without the kernel's own libraries; what was added later stays. */
  static String visible(String classPath) {
    return entries(classPath)
        .filter(Predicate.not(HIDDEN::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<String> entries(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator));
  }
}
