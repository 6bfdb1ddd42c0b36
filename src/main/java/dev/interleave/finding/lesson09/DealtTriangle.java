package dev.interleave.finding.lesson09;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.schedule.Names;
import java.util.function.IntBinaryOperator;

/**
 * What dealing gains over blocks where each task is a little larger than the one before, beside
 * what the sizes alone say. It reads blocks first, then dealt.
 */
public final class DealtTriangle implements Finding<Evidence> {
  private static final int TASKS = 80;
  private static final double NEAR = 0.12;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence computed, Conditions conditions) {
    int workers = conditions.cores();
    double gain = computed.ways().get(1).speedup().value();
    if (workers == 1)
      return "With one core there is one worker, and it makes no difference who gets what: %.2f times."
          .formatted(gain);
    double bySize = bySize(workers);
    var seen =
        "Dealing was **%.2f times** as fast as blocks, on %s. By the sizes alone it would be %.2f times."
            .formatted(gain, Names.counted(workers, "worker"), bySize);
    if (Math.abs(gain / bySize - 1) <= NEAR) return seen;
    if (conditions.isMixed() || conditions.isShared())
      return seen + " The sizes do not know that not all of these cores are equally fast.";
    return seen
        + " The rest is not told by the sizes: other work on this machine, or memory, or the clock of the cores.";
  }

  /** The largest block over the largest hand; a task's size grows from 1 to 9. */
  static double bySize(int workers) {
    return largest(workers, (task, all) -> task * all / TASKS)
        / largest(workers, (task, all) -> task % all);
  }

  private static double largest(int workers, IntBinaryOperator workerOf) {
    var loads = new double[workers];
    double most = 0;
    for (int task = 0; task < TASKS; task++) {
      int worker = workerOf.applyAsInt(task, workers);
      loads[worker] += 1 + 8.0 * task / (TASKS - 1);
      most = Math.max(most, loads[worker]);
    }
    return most;
  }
}
