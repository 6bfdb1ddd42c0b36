package dev.interleave.explore.engine;

/** Looks on while an order runs. */
public interface Observer {
  /** A thread takes a step. */
  default void step(SimThread thread, Step step) {}

  /** The step that was taken last read or wrote this. */
  default void value(Object value) {}

  /** Two accesses race. */
  default void race(
      SimThread first, Site firstSite, boolean firstWrites, SimThread second, Step step) {}
}
