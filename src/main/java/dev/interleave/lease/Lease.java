package dev.interleave.lease;

import java.util.BitSet;

/**
 * What one run may use.
 *
 * @param cpus numbers of the CPUs that a pinned run is best kept on; none where it does not matter
 * @param shared whether it computes beside others, since no turn came in time
 */
public record Lease(BitSet cpus, boolean shared) {
  /** Where nobody stands in line. */
  static final Lease NONE = new Lease(new BitSet(), false);
}
