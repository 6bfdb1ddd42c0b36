package dev.interleave.live;

/**
 * How far something is.
 *
 * @param unit what is counted, in the singular; empty if nothing is
 * @param done how many are done, those that failed included
 * @param failed how many of them failed
 * @param total how many there are; 0 where nobody knows yet
 * @param busy how many workers are at it now
 */
public record Progress(String unit, long done, long failed, long total, int busy) {
  /** Nothing is counted: it is under way, and that is all anyone knows. */
  public static final Progress UNKNOWN = new Progress("", 0, 0, 0, 0);

  /** The share that is done, 0 to 1; 0 where the total is unknown. */
  public double share() {
    return total == 0 ? 0 : Math.min(1, (double) done / total);
  }
}
