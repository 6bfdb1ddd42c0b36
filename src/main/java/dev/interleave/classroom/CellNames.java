package dev.interleave.classroom;

import java.util.ServiceLoader;

/**
 * A notebook's side that knows which cell runs; found by {@link ServiceLoader}, if there is one.
 */
public interface CellNames {
  /** The id of the cell that the calling thread works for, or null where that is not known. */
  String current();
}
