package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RollbackTest extends ShellTestCase {
  @Test
  void aMethodThatDoesNotCompileLeavesTheOldOne() throws CellFailure {
    run("int twice(int n) { return 2 * n; }");
    assertEquals("CompilationError", failure("int twice(int n) { return \"2\" * n; }").name());
    assertEquals(6, run("twice(3)"));
  }

  @Test
  void aVariableThatDoesNotCompileLeavesTheOldOneWithItsValue() throws CellFailure {
    run("int kept = 5;");
    failure("int kept = \"text\";");
    assertEquals(5, run("kept"));
  }

  @Test
  void aClassThatDoesNotCompileLeavesTheOldOne() throws CellFailure {
    run("class Box { int size() { return 1; } }");
    failure("class Box { int size() { return nothing; } int other() { return \"a\"; } }");
    assertEquals(1, run("new Box().size()"));
  }

  @Test
  void whatStillMissesANameIsNoFailure() throws CellFailure {
    run("int later() { return notYet(); }");
    assertTrue(failure("later()").getMessage().contains("notYet"));
    run("int notYet() { return 7; }");
    assertEquals(7, run("later()"));
  }
}
