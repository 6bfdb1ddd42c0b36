package dev.interleave.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

/** Structured concurrency is a preview in JDK 25, so its code runs in a shell that allows it. */
class ScopeTest {
  private static final String BEFORE =
      "import static dev.interleave.Lab.*; import java.util.concurrent.*;"
          + " import java.util.concurrent.StructuredTaskScope.Joiner;";

  private static final String SUM =
      """
      exploreProgram(() -> {
        try (var scope = StructuredTaskScope.open()) {
          var one = scope.fork(() -> 1);
          var two = scope.fork(() -> 2);
          scope.join();
          return one.get() + two.get();
        }
      })\
      """;

  private static final String FAILING =
      """
      exploreProgram(() -> {
        try (var scope = StructuredTaskScope.open()) {
          scope.fork(() -> { throw new IllegalStateException(); });
          scope.fork(() -> 2);
          scope.join();
          return "all";
        } catch (StructuredTaskScope.FailedException e) {
          return e.getCause().getClass().getSimpleName();
        }
      })\
      """;

  private static final String FIRST =
      """
      exploreProgram(() -> {
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>anySuccessfulResultOrThrow())) {
          scope.fork(() -> 1);
          scope.fork(() -> 2);
          return scope.join();
        }
      })\
      """;

  @Test
  void scopes() {
    var programs =
        Map.of(
            SUM + ".outcomes().keySet()", "[3]",
            SUM + ".bad()", "0",
            FAILING + ".outcomes().keySet()", "[IllegalStateException]",
            "new TreeSet<>(" + FIRST + ".outcomes().keySet())", "[1, 2]");
    try (var shell =
        JShell.builder()
            .remoteVMOptions("--enable-preview", "-cp", System.getProperty("java.class.path"))
            .compilerOptions("--enable-preview", "--release", "25")
            .build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      for (var line : BEFORE.split("(?<=;) ?")) shell.eval(line);
      shell.eval("import java.util.*;");
      programs.forEach((code, expected) -> assertEquals(expected, value(shell, code), code));
    }
  }

  private static String value(JShell shell, String code) {
    var event = shell.eval(code).getLast();
    var problems = shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList();
    return event.exception() == null && problems.isEmpty()
        ? event.value()
        : problems + " " + event.exception();
  }
}
