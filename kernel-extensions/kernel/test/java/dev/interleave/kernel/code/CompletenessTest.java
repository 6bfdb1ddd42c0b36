package dev.interleave.kernel.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.interleave.kernel.classpath.ClassPath;
import dev.interleave.kernel.classpath.PackageIndex;
import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.magic.MagicCompleter;
import dev.interleave.kernel.magic.MagicTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {
  private static final JavaShell SHELL =
      new JavaShell(
          new ClassPath(List.of(), PackageIndex.read(Path.of("none"))), (type, bytes) -> {});
  private static final Completeness COMPLETENESS =
      new Completeness(SHELL, new MagicCompleter(new Known(Set.of("jars"), Set.of("time"))));

  /** Names alone: whether code is complete is told without running a magic. */
  private record Known(Set<String> lines, Set<String> cells) implements MagicTable {
    @Override
    public void addLine(String name, LineCode code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void addCell(String name, CellCode code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object line(String name, List<String> words) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object cell(String name, List<String> words, String body) {
      throw new UnsupportedOperationException();
    }
  }

  private static String status(String code) {
    return COMPLETENESS.check(code).get("status").getAsString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + 1",
        "int x = 1;",
        "int x",
        "",
        "class A { }",
        "%jars a.jar",
        "int a;\nint b;"
      })
  void complete(String code) {
    assertEquals("complete", status(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"for (;;) {", "int x =", "class A {", "int a;\nint b(", "%%time\n1 + 1"})
  void incomplete(String code) {
    assertEquals("incomplete", status(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"int 1x = 2;", ")", "} int x;"})
  void invalid(String code) {
    assertEquals("invalid", status(code));
  }

  @Test
  void aCellMagicEndsWithAnEmptyLine() {
    assertEquals("complete", status("%%time\n1 + 1\n"));
  }

  @Test
  void theNextLineIsIndentedByTheBracesThatAreOpen() {
    assertEquals(
        8, COMPLETENESS.check("class A { void b() {").get("indent").getAsString().length());
    assertFalse(COMPLETENESS.check("1 + 1").has("indent"));
  }
}
