package dev.interleave.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A source in a language, and the command that runs it. */
sealed interface Program permits JavaProgram, PythonProgram {
  String language();

  /** Puts the source into the folder; the words of the command that runs it there. */
  List<String> command(Path folder, ChildLimits limits) throws IOException;

  /**
   * @throws IllegalStateException if this is not a program for a JVM
   */
  default void needsJvm(String limit, String instead) {
    throw new IllegalStateException(
        "%s() limits a JVM, and this is a %s program. Try %s."
            .formatted(limit, language(), instead));
  }
}
