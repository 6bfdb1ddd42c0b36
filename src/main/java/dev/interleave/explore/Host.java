package dev.interleave.explore;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A kernel that exploring can ask for more. Found by {@link ServiceLoader}; where there is none
 * everything works, with slower threads and without the lines of cells.
 */
public interface Host {
  /**
   * A line of a cell.
   *
   * @param cell the number of the cell's run
   * @param line from 1
   */
  record Place(int cell, int line) {}

  /** Opens {@code jdk.internal.vm} to this class path, if it can. */
  void openContinuations();

  /** Where a line of a class of a cell stands in the notebook. */
  Optional<Place> find(String className, int line);

  /** All code of the cell that a class comes from; empty if that is not known. */
  String code(String className);

  /** The host of this process. */
  static Host get() {
    return Found.HOST;
  }

  /** Looked for once, when first needed. */
  final class Found {
    private static final Host HOST =
        ServiceLoader.load(Host.class, Host.class.getClassLoader())
            .findFirst()
            .orElseGet(NoHost::new);

    private Found() {}
  }

  /** Stands in where no kernel offers more: a line of a compiled file is known all the same. */
  final class NoHost implements Host {
    private NoHost() {}

    @Override
    public void openContinuations() {}

    @Override
    public Optional<Place> find(String className, int line) {
      boolean known = line > 0 && !className.startsWith("REPL.");
      return known ? Optional.of(new Place(0, line)) : Optional.empty();
    }

    @Override
    public String code(String className) {
      return "";
    }
  }
}
