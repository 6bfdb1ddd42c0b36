package dev.interleave.explore;

import dev.interleave.explore.rewrite.SnippetLines;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;

/**
 * A kernel that exploring can ask for more. Found by {@link ServiceLoader}; where there is none
 * everything works, with slower threads, and a line is that of its snippet instead of its cell.
 */
public interface Host {
  /**
   * A line of a cell.
   *
   * @param cell the number of the cell's run; 0 where cells are not known
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

  /**
   * Stands in where no kernel offers more: lines of files and of snippets are known all the same.
   */
  final class NoHost implements Host {
    private NoHost() {}

    @Override
    public void openContinuations() {}

    @Override
    public Optional<Place> find(String className, int line) {
      if (line <= 0) return Optional.empty();
      var known = className.startsWith("REPL.") ? SnippetLines.find(className, line) : of(line);
      return known.isEmpty() ? Optional.empty() : Optional.of(new Place(0, known.getAsInt()));
    }

    private static OptionalInt of(int line) {
      return OptionalInt.of(line);
    }

    @Override
    public String code(String className) {
      return "";
    }
  }
}
