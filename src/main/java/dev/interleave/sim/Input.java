package dev.interleave.sim;

import java.util.List;

/**
 * What the simulator accepts; everything else gets a sentence saying what was seen and the cure.
 */
final class Input {
  static final int MOST_WORKERS = 10_000;
  static final int MOST_TASKS = 10_000_000;

  private Input() {}

  static int workers(int workers) {
    if (workers < 1)
      throw new IllegalArgumentException(
          "%d workers: nobody would run the tasks. ".formatted(workers)
              + "Perhaps a core count was divided down to nothing. Try 1 or more.");
    if (workers > MOST_WORKERS)
      throw new IllegalArgumentException(
          "%,d workers: the simulator stops at %,d, more rows than any picture shows. "
                  .formatted(workers, MOST_WORKERS)
              + "Perhaps workers and sizes changed places. Try 64.");
    return workers;
  }

  /** The sizes, copied, if there are some, none is negative and virtual time can hold them. */
  static long[] sizes(long[] sizes, Costs costs) {
    if (sizes.length == 0)
      throw new IllegalArgumentException(
          "No task sizes: there is nothing to schedule. "
              + "Perhaps a list was filtered to nothing. Try List.of(5, 5, 60).");
    long total = 0;
    for (int task = 0; task < sizes.length; task++)
      total = sum("sizes", total, size(task, sizes[task]), costs.most());
    return sizes.clone();
  }

  /** Numbers as whole units; a fraction that rounding would change by over 1 % is refused. */
  static long[] whole(List<? extends Number> sizes) {
    var whole = new long[sizes.size()];
    int task = 0;
    for (var size : sizes) {
      double value = size.doubleValue();
      if (!Double.isFinite(value))
        throw new IllegalArgumentException(
            "Task %d has the size %s. ".formatted(task, size)
                + "A division by 0 may have made it: print the sizes before simulating them.");
      boolean integral = value == Math.rint(value);
      whole[task] = size(task, integral ? size.longValue() : Math.round(value));
      if (Math.abs(whole[task] - value) > Math.abs(value) / 100)
        throw new IllegalArgumentException(
            "Task %d has the size %s, but virtual time counts whole units. ".formatted(task, size)
                + "Perhaps the sizes are seconds: multiply them all by 1000 or more.");
      task++;
    }
    return whole;
  }

  static long size(int task, long size) {
    if (size >= 0) return size;
    throw new IllegalArgumentException(
        "Task %d has the size %d: no task ends before it starts. ".formatted(task, size)
            + "Perhaps start and end were subtracted the wrong way round: take end minus start.");
  }

  static int treeSize(long tasks) {
    if (tasks <= MOST_TASKS) return (int) tasks;
    throw new IllegalArgumentException(
        "A tree of %,d tasks: the simulator stops at %,d. ".formatted(tasks, MOST_TASKS)
            + "Perhaps the recursion has no threshold: stop forking earlier and work in the leaf.");
  }

  static void cost(String what, long cost) {
    if (cost >= 0) return;
    throw new IllegalArgumentException(
        "A %s costs %d: scheduling cannot give time back. ".formatted(what, cost)
            + "Try 0, or Costs.FREE for no costs at all.");
  }

  /** Virtual time has to hold the tree even if one worker does everything and pays for it. */
  static void total(TaskTree tree, Costs costs) {
    long most = Long.MAX_VALUE / tree.size();
    if (costs.most() > most) sum("costs", Long.MAX_VALUE, 1);
    sum("sizes and costs", tree.work().nanos(), costs.most() * tree.size());
  }

  /** A sum that says so when it leaves the range of virtual time. */
  static long sum(String what, long... parts) {
    try {
      long sum = 0;
      for (long part : parts) sum = Math.addExact(sum, part);
      return sum;
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "The %s add up to more than 292 years of nanoseconds. ".formatted(what)
              + "Perhaps a size is an instant and not a duration: take end minus start.",
          e);
    }
  }
}
