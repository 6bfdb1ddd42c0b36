package dev.interleave.finding.lesson12;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;

/** Whether virtual threads compute faster than a pool with a thread for each core, read first. */
public final class VirtualComputing implements Finding<Evidence> {
  private static final double NEAR = 0.1;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence computed, Conditions conditions) {
    double gain = computed.ways().get(1).speedup().value();
    var seen = "Virtual threads were **%.2f times** as fast as the pool.".formatted(gain);
    if (Math.abs(gain - 1) <= NEAR) return seen + " That is about the same.";
    if (gain < 1)
      return seen
          + " That is slower: each of the 64 threads has to be started, and given a carrier.";
    return seen
        + " Both had the same cores to compute on, so the threads are not faster. The pool lost time to something else:"
        + " compare *from* and *to* of its rounds.";
  }
}
