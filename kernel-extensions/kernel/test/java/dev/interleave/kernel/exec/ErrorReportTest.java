package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.Lab;
import dev.interleave.MissingGuess;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorReportTest extends ShellTestCase {
  private static String text(CellFailure failure) {
    return String.join("\n", failure.traceback()).replaceAll("\u001b\\[[0-9;]*m", "");
  }

  private static String report(Throwable thrown) {
    return text(shell().errors().describe(thrown));
  }

  private static long count(String text, String begin) {
    return text.lines().filter(line -> line.startsWith(begin)).count();
  }

  @Test
  void theLineOfTheCellIsShownAndNothingOfTheKernel() {
    var report = text(failure("int a = 1;\nint b = a / 0;"));
    assertTrue(report.contains(", line 2\n        int b = a / 0;"), report);
    assertFalse(report.contains("dev.interleave"), report);
    assertFalse(report.contains("$JShell$"), report);
  }

  @Test
  void aGuessThatIsMissingIsASentence() {
    var asked = assertThrows(MissingGuess.class, Lab.predict("ten waits", null)::ask);
    var failure = shell().errors().describe(asked);
    assertTrue(failure.isRequest(), text(failure));
    assertFalse(shell().errors().describe(new IllegalStateException("oh")).isRequest());
    assertTrue(failure.getMessage().startsWith("This run waits for your guess: ten waits."));
  }

  @Test
  void namesOfACellAreToldWithoutWhatJShellPutsBefore() {
    var report = text(failure("class Mine extends RuntimeException {}\nthrow new Mine();"));
    assertTrue(report.startsWith("Mine\n"), report);
  }

  @Test
  void aMessageThatCannotBeComputedIsSaid() {
    var report =
        report(
            new RuntimeException() {
              @Override
              public String getMessage() {
                throw new IllegalStateException("no message");
              }
            });
    assertTrue(report.contains("(its getMessage() threw java.lang.IllegalStateException)"), report);
  }

  @Test
  void ofManyCausesTheFirstFewAndTheOriginAreShown() {
    var thrown = new IllegalStateException("cause 9");
    for (int i = 8; i >= 0; i--) thrown = new IllegalStateException("cause " + i, thrown);
    var report = report(thrown);
    assertEquals(5, count(report, "Caused by: "), report);
    assertTrue(report.contains("... and 4 causes more, until the first:"), report);
    assertTrue(report.contains("Caused by: java.lang.IllegalStateException: cause 9"), report);
  }

  @Test
  void causesThatGoRoundAreToldOnce() {
    var first = new IllegalStateException("first");
    var second = new IllegalStateException("second", first);
    first.initCause(second);
    assertEquals(1, count(report(first), "Caused by: "));
  }

  @Test
  void recursionIsCountedRatherThanListed() {
    var report =
        text(failure("int down(int n) { return n == 0 ? 1 / n : down(n - 1); }\ndown(50)"));
    assertTrue(report.contains("    ... and 50 times more"), report);
  }

  @Test
  void ofManyFramesTheRestIsCounted() {
    var thrown = new IllegalStateException("deep");
    var frames = new StackTraceElement[30];
    for (int i = 0; i < 30; i++) frames[i] = new StackTraceElement("a.B", "m" + i, "B.java", i + 1);
    thrown.setStackTrace(frames);
    var report = report(thrown);
    assertEquals(20, count(report, "    at a.B.m"), report);
    assertEquals(List.of("    ... 10 frames more"), report.lines().skip(21).toList());
  }
}
