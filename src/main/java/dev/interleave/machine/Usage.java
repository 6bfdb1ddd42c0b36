package dev.interleave.machine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.OptionalLong;

/**
 * What getrusage(2) says of this process, ended threads included, whose counts {@code /proc} drops.
 * Unknown where the C library may not be called.
 *
 * @param cpu CPU time of all threads in nanoseconds, counted in microseconds; the JVM's own answer
 *     counts in hundredths of a second
 * @param kernel the part of it that the system's kernel took for them
 * @param children CPU time of child processes that have ended and were waited for
 * @param voluntary to wait for something
 * @param forced because another thread was to have the core
 */
record Usage(
    OptionalLong cpu,
    OptionalLong kernel,
    OptionalLong children,
    OptionalLong voluntary,
    OptionalLong forced) {
  private static final OptionalLong NOT = OptionalLong.empty();

  static final Usage UNKNOWN = new Usage(NOT, NOT, NOT, NOT, NOT);

  // struct rusage on every 64-bit Linux and macOS: two times of 16 bytes and 14 longs, these last.
  private static final int SIZE = 144;
  private static final int USER = 0;
  private static final int SYSTEM = 16;
  private static final int VOLUNTARY = 128;
  private static final int FORCED = 136;
  private static final int THIS_PROCESS = 0;
  private static final int CHILDREN = -1;

  private static final MethodHandle RUSAGE = find();

  static Usage now() {
    if (RUSAGE == null) return UNKNOWN;
    try (var arena = Arena.ofConfined()) {
      var own = arena.allocate(SIZE, Long.BYTES);
      var children = arena.allocate(SIZE, Long.BYTES);
      if ((int) RUSAGE.invokeExact(THIS_PROCESS, own) != 0
          || (int) RUSAGE.invokeExact(CHILDREN, children) != 0) return UNKNOWN;
      return new Usage(
          OptionalLong.of(nanos(own, USER) + nanos(own, SYSTEM)),
          OptionalLong.of(nanos(own, SYSTEM)),
          OptionalLong.of(nanos(children, USER) + nanos(children, SYSTEM)),
          OptionalLong.of(own.get(JAVA_LONG, VOLUNTARY)),
          OptionalLong.of(own.get(JAVA_LONG, FORCED)));
    } catch (Throwable failed) {
      return UNKNOWN;
    }
  }

  /** A struct timeval: seconds, and microseconds of which macOS fills four bytes only. */
  private static long nanos(MemorySegment usage, int at) {
    return usage.get(JAVA_LONG, at) * 1_000_000_000 + usage.get(JAVA_INT, at + 8) * 1_000L;
  }

  /** Asks before it calls: a JVM that was not told to allow it would print a warning. */
  @SuppressWarnings("restricted")
  private static MethodHandle find() {
    if (!Usage.class.getModule().isNativeAccessEnabled() || ADDRESS.byteSize() != 8) return null;
    try {
      var linker = Linker.nativeLinker();
      var function = linker.defaultLookup().find("getrusage").orElseThrow();
      return linker.downcallHandle(function, FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    } catch (RuntimeException | LinkageError unavailable) {
      return null;
    }
  }
}
