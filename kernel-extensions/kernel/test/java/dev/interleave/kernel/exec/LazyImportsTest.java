package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LazyImportsTest {
  private final LazyImports imports = new LazyImports();

  @Test
  void onlyWhatTheCodeNamesIsTaken() {
    imports.offer("import java.util.*; // all\nimport java.util.concurrent.*;\n");
    assertEquals(List.of("import java.util.*;"), imports.neededBy("List.of(1)"));
    assertEquals(List.of(), imports.neededBy("new ArrayList<>()"));
    assertEquals("import java.util.concurrent.*;", imports.next());
    assertNull(imports.next());
  }

  @Test
  void staticImportsAreFoundByMember() {
    imports.offer("import static java.lang.Math.*;");
    assertEquals(List.of(), imports.neededBy("1 + 1"));
    assertEquals(List.of("import static java.lang.Math.*;"), imports.neededBy("max(1, 2)"));
  }

  @Test
  void aSingleTypeIsFoundByName() {
    imports.offer("import java.util.concurrent.Executors;");
    assertEquals(1, imports.neededBy("Executors.newCachedThreadPool()").size());
  }

  @Test
  void aScriptWithOtherCodeIsNotTaken() {
    assertFalse(imports.offer("import java.util.*; int x = 1;"));
    assertNull(imports.next());
    assertTrue(imports.offer("/* nothing */"));
  }
}
