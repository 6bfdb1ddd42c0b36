package dev.interleave.explore.engine;

/** An object whose calls count as calls on another one. */
public interface Placed {
  /** That other one. */
  Object place();
}
