package dev.interleave.kernel.cell;

/** A cell has as many platform threads as it may have. */
public final class ThreadBudgetError extends Error {
  private static final long serialVersionUID = 1L;

  ThreadBudgetError(int cell, int limit) {
    super(
        "Cell "
            + cell
            + " has "
            + limit
            + " platform threads alive, which is its budget. Each one costs the operating system a stack and a place in its"
            + " scheduler. A pool (Executors.newFixedThreadPool) or virtual threads (Thread.startVirtualThread) do the same"
            + " work with few of them. To allow more: %threads budget "
            + limit * 2);
  }
}
