package dev.interleave.kernel.magic;

import dev.interleave.kernel.exec.JavaShell;

/** The kernel as magics see it. */
public interface MagicHost {
  /** The magics of the kernel and of extensions. */
  MagicTable magics();

  /** The shell that runs the code of cells. */
  JavaShell shell();

  /** Stops the threads that earlier cells have left; blocks, and says what became of them. */
  String stopLeftovers();

  /** Installs the extensions that a cell has added to the class path. */
  void installAddedExtensions();
}
