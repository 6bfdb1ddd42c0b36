package dev.interleave.kernel.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommonPoolTest {
  private final ThreadGroup group = new ThreadGroup("cells");

  @AfterEach
  void forget() {
    CurrentCell.started(null);
  }

  @Test
  void nestedClassesBelongToTheirSnippet() {
    assertEquals("REPL.$JShell$7B", CommonPool.outermost("REPL.$JShell$7B$Task$1"));
    assertEquals("REPL.$JShell$7", CommonPool.outermost("REPL.$JShell$7"));
    assertEquals("java.lang.Thread", CommonPool.outermost("java.lang.Thread"));
  }

  @Test
  void workOfNoCellIsNotChargedToTheNewestWhereThePoolWasBusyBefore() {
    CurrentCell.started(new Cell(null, 2, group, false));
    assertNull(CommonPool.cellOf(stack("java.util.concurrent.ForkJoinTask")));
  }

  @Test
  void workOfNoCellIsTheNewestCellsWhereThePoolWasQuietBefore() {
    var newest = new Cell(null, 2, group, true);
    CurrentCell.started(newest);
    assertSame(newest, CommonPool.cellOf(stack("java.util.concurrent.ForkJoinTask")));
  }

  @Test
  void otherwiseTheOutermostCodeOfACellTells() {
    var earlier = new Cell(null, 1, group, true);
    var newest = new Cell(null, 2, group, false);
    CommonPool.compiled("REPL.$JShell$91", earlier);
    CommonPool.compiled("REPL.$JShell$92", newest);
    CurrentCell.started(newest);
    assertSame(earlier, CommonPool.cellOf(stack("REPL.$JShell$92", "REPL.$JShell$91$Task", "X")));
  }

  private static StackTraceElement[] stack(String... classes) {
    var stack = new StackTraceElement[classes.length];
    for (int i = 0; i < classes.length; i++)
      stack[i] = new StackTraceElement(classes[i], "run", null, 1);
    return stack;
  }
}
