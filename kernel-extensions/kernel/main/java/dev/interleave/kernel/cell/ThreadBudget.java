package dev.interleave.kernel.cell;

/** How many platform threads one cell may have at a time. Virtual threads do not count. */
public final class ThreadBudget {
  private static final int CHECK_EVERY = 64;
  private static volatile int limit = Integer.getInteger("interleave.threads", 2_000);

  private ThreadBudget() {}

  /** The number of platform threads that a cell may have at a time. */
  public static int limit() {
    return limit;
  }

  /** Changes the budget of all cells, from now on. */
  public static void setLimit(int threads) {
    limit = threads;
  }

  /**
   * Called as a thread is created; looks at the living ones only now and then, so that creation
   * stays cheap.
   */
  static void check(Cell cell, int created) {
    if (created % CHECK_EVERY == 0 && created >= limit && cell.group().activeCount() >= limit)
      throw new ThreadBudgetError(cell.number(), limit);
  }
}
