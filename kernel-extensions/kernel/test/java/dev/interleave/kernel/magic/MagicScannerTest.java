package dev.interleave.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagicScannerTest {
  private static final Set<String> KNOWN = Set.of("jars", "threads");

  private static List<MagicCall> scan(String code) {
    return MagicScanner.scan(code, KNOWN::contains);
  }

  @Test
  void linesThatBeginWithAPercentSign() {
    var calls = scan("int a = 1;\n%jars x y\n  %threads\nvoid f() { }\n%other\n");
    assertEquals(List.of("jars", "threads", "other"), calls.stream().map(MagicCall::name).toList());
    assertEquals(List.of("x", "y"), calls.getFirst().words());
    assertTrue(calls.stream().noneMatch(MagicCall::inside));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var text = \"\"\"\n%jars x\n\"\"\";",
        "var text = \"\"\"\n\\\"\"\"\n%jars x\n\"\"\";",
        "/* one\n%jars x\n*/",
        "// = %jars x",
        "var text = \"= %jars x\";",
        "var c = '\"'; // \"\nvar d = '%';",
        "String.format(\"\"\"\n%s\n%d\n\"\"\", 1, 2)",
        "int a = 7\n% 3;",
        "int a = 7\n%3;",
        "int a = b\n%c;",
        "int a = n\n%threads;",
        "f(a\n%threads\n)",
        "int f() {\n  return a\n%threads\n;\n}",
        "7 %threads",
        "a %= threads;",
        "/* unclosed\n%jars x",
        "\"\"\"\n%jars x"
      })
  void notAMagic(String code) {
    assertEquals(List.of(), scan(code));
  }

  @Test
  void aCommentOrAStringBeforeAMagicDoesNotHideIt() {
    assertEquals(1, scan("// it's \"\n%jars x").size());
    assertEquals(1, scan("/* \" */\n%jars x").size());
    assertEquals(1, scan("var s = \"\\\"\";\n%jars x").size());
    assertEquals(1, scan("var broken = \"abc\n;\n%jars x").size());
  }

  @Test
  void afterAnExpressionWithoutASemicolonOnlyTheNamesDecide() {
    assertEquals(1, scan("1 + 1\n%threads").size());
    assertEquals(0, scan("1 + 1\n%unknown").size());
  }

  @Test
  void insideJavaCode() {
    String code = "List<String> added = %jars a.jar \"b c.jar\";\nadded";
    var call = scan(code).getFirst();
    assertTrue(call.inside());
    assertEquals(
        "dev.interleave.kernel.jjava.Notebook.lineMagic(\"jars\", java.util.List.of(\"a.jar\", \"b c.jar\"));",
        call.java());
    assertTrue(scan("void f() {\n  %threads\n}").getFirst().inside());
  }

  @Test
  void blankedCodeKeepsItsPlaces() {
    String code = "%jars x\nvar a = %jars y.jar\nint b = 1;";
    var java = MagicScanner.blank(code, KNOWN::contains);
    assertEquals(code.length(), java.length());
    assertEquals("       \nvar a = null;      \nint b = 1;", java);
  }
}
