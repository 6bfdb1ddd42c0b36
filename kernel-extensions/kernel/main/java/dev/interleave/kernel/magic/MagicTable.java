package dev.interleave.kernel.magic;

import java.util.List;
import java.util.Set;

/** The magics that a kernel knows: its own, and those that extensions bring. */
public interface MagicTable {
  /** A magic of one line. */
  @FunctionalInterface
  interface LineCode {
    /** Runs it with the words that follow its name. */
    Object eval(List<String> words) throws Exception;
  }

  /** A magic of a whole cell. */
  @FunctionalInterface
  interface CellCode {
    /** Runs it with the words of its first line, and with the lines below. */
    Object eval(List<String> words, String body) throws Exception;
  }

  /** The names of line magics. */
  Set<String> lines();

  /** The names of cell magics. */
  Set<String> cells();

  /** Makes a line magic known. */
  void addLine(String name, LineCode code);

  /** Makes a cell magic known. */
  void addCell(String name, CellCode code);

  /**
   * Runs a line magic on the calling thread, and blocks as long as it does.
   *
   * @throws Exception what the magic throws
   */
  Object line(String name, List<String> words) throws Exception;

  /**
   * Runs a cell magic on the calling thread, and blocks as long as it does.
   *
   * @throws Exception what the magic throws
   */
  Object cell(String name, List<String> words, String body) throws Exception;
}
