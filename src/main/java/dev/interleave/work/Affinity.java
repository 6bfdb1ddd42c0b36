package dev.interleave.work;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;

/** Masks of CPUs by thread, as sched_setaffinity(2) knows them. */
final class Affinity {
  /** The calling thread. */
  static final int SELF = 0;

  // Room for 8192 CPUs: the system refuses a mask shorter than its own.
  private static final int BYTES = 1024;

  private Affinity() {}

  /** The CPUs a thread may run on; none if there is no such thread. */
  static BitSet of(int thread) {
    try (var arena = Arena.ofConfined()) {
      var mask = arena.allocate(BYTES);
      int answer = (int) Posix.GET_AFFINITY.invokeExact(thread, (long) BYTES, mask);
      return answer < 0 ? new BitSet() : BitSet.valueOf(mask.toArray(JAVA_BYTE));
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the system agreed. */
  static boolean set(int thread, BitSet cpus) {
    try (var arena = Arena.ofConfined()) {
      var bytes = Arrays.copyOf(cpus.toByteArray(), BYTES);
      MemorySegment mask = arena.allocateFrom(JAVA_BYTE, bytes);
      return (int) Posix.SET_AFFINITY.invokeExact(thread, (long) BYTES, mask) == 0;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
