package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest extends ShellTestCase {
  private static String text(String code) {
    var failure = failure(code);
    assertEquals("CompilationError", failure.name());
    return String.join("\n", failure.traceback()).replaceAll("\u001b\\[[0-9;]*m", "");
  }

  @Test
  void theMarkStandsUnderTheMistakeOfItsLine() {
    var text = text("int fine = 1;\n\tint bad = \"text\";");
    assertTrue(text.contains(", line 2: incompatible types"), text);
    assertTrue(text.endsWith("    \tint bad = \"text\";\n    \t          ^^^^^^"), text);
  }

  @Test
  void aNameThatWasNeverDeclaredIsSaidWithWhatToTry() {
    var text = text("neverDeclared + 1");
    assertTrue(text.contains("cannot find symbol: variable neverDeclared"), text);
    assertTrue(text.contains("Run All Above Selected Cell"), text);
  }

  @Test
  void aCommaInANumberIsNamedFirst() throws CellFailure {
    run("class ThreadCounts {}");
    run("void predict(String what, Number guess) {}");
    run("void predict(String what, ThreadCounts on, Number guess) {}");
    for (var number : List.of("1,000", "1,000,000")) {
      var text = text("predict(\"visitors\", " + number + ")");
      assertTrue(text.lines().findFirst().orElse("").contains("write 1000, not 1,000"), text);
    }
  }

  @Test
  void aTextWithoutItsEndIsExplained() {
    var text = text("String open = \"abc;");
    assertTrue(text.contains("needs a closing \" in the same line"), text);
  }

  @Test
  void aCommentWithoutItsEndIsNotPassedOver() {
    var text = text("int a = 1; /* and so on");
    assertTrue(text.contains("a closing */"), text);
  }

  @Test
  void ofManyErrorsTheFirstTenAreShown() {
    var text = text("void many() { int a;" + " a = \"x\";".repeat(14) + " }");
    assertEquals(10, text.lines().filter(line -> line.contains(", line 1: ")).count(), text);
    assertTrue(text.endsWith("... and 4 errors more"), text);
  }
}
