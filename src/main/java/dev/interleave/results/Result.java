package dev.interleave.results;

import java.time.Instant;
import java.util.List;

/**
 * One recorded result.
 *
 * @param no its number in this store; 0 as long as it is in none
 * @param uid its name on every machine that has it
 * @param origin whose export it came with; empty if it was recorded here
 * @param lesson the lesson it belongs to
 * @param workload what was run
 * @param made when it was recorded
 * @param host where it was measured
 * @param cautions how many reasons to doubt it there were
 * @param guess what was predicted
 * @param ways the ways of doing the work, the baseline first; none if only a guess was kept
 */
public record Result(
    long no,
    String uid,
    String origin,
    String lesson,
    String workload,
    Instant made,
    HostMachine host,
    int cautions,
    Guess guess,
    List<StrategyRow> ways) {

  /** Takes a copy of the ways. */
  public Result {
    ways = List.copyOf(ways);
  }

  /** Whether it was recorded in this store. */
  public boolean isOwn() {
    return origin.isEmpty();
  }

  /**
   * How many times shorter {@code way} was than the baseline; 1 for the baseline itself, and not a
   * number where that cannot be true.
   */
  public double speedup(StrategyRow way) {
    return way.isRejected() ? Double.NaN : ways.getFirst().makespan().over(way.makespan());
  }

  Result numbered(long number) {
    return new Result(number, uid, origin, lesson, workload, made, host, cautions, guess, ways);
  }

  Result with(List<StrategyRow> others) {
    return new Result(no, uid, origin, lesson, workload, made, host, cautions, guess, others);
  }

  Result from(String whose) {
    return new Result(no, uid, whose, lesson, workload, made, host, cautions, guess, ways);
  }
}
