package dev.interleave.explore.engine.heap;

/** An object whose calls count as calls on another one. */
public interface Placed {
  /** That other one. */
  Object place();
}
