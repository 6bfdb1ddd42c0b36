package dev.interleave.kernel.magic;

import dev.interleave.kernel.exec.JavaShell;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** The kernel as magics see it. */
public interface MagicHost {
  /** What is handed to the magics of extensions; it has the registry of magics too. */
  BaseKernel kernel();

  /** The shell that runs the code of cells. */
  JavaShell shell();

  /** Stops the threads that earlier cells have left; blocks, and says what became of them. */
  String stopLeftovers();

  /** Installs the extensions that a cell has added to the class path. */
  void installAddedExtensions();
}
