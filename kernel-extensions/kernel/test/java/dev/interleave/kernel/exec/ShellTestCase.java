package dev.interleave.kernel.exec;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.classpath.ClassPath;
import dev.interleave.kernel.classpath.PackageIndex;
import java.nio.file.Path;
import java.util.List;

/** A real shell whose cells run on the calling thread. */
abstract class ShellTestCase {
  private static final JavaShell SHELL =
      new JavaShell(
          new ClassPath(List.of(), PackageIndex.read(Path.of("none"))),
          (type, bytes) -> {
            throw new UnsupportedOperationException("without JVMTI nothing is redefined");
          });
  private static int cells;

  static JavaShell shell() {
    return SHELL;
  }

  static Object run(String code) throws CellFailure {
    var group = Thread.currentThread().getThreadGroup();
    return SHELL.evaluate(code, RunningCell.here(new Cell(null, ++cells, group, true)));
  }

  /** What the code fails with. */
  static CellFailure failure(String code) {
    try {
      run(code);
    } catch (CellFailure failure) {
      return failure;
    }
    throw new AssertionError("nothing failed: " + code);
  }
}
