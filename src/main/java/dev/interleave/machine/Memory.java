package dev.interleave.machine;

import java.util.OptionalLong;

/**
 * Memory of this JVM when a run has ended, in bytes.
 *
 * @param heap objects on the Java heap, those that nobody needs any more included
 * @param resident memory that is really there, all of the JVM's; empty for unknown
 * @param virtual addresses that were reserved, most of them never touched; empty for unknown
 */
public record Memory(long heap, OptionalLong resident, OptionalLong virtual) {
  private static final int KIBI = 1024;

  static Memory now(Proc proc) {
    var status = proc.text("proc/self/status");
    var runtime = Runtime.getRuntime();
    return new Memory(
        runtime.totalMemory() - runtime.freeMemory(),
        bytes(status, "VmRSS:"),
        bytes(status, "VmSize:"));
  }

  private static OptionalLong bytes(String status, String label) {
    var kibibytes = Proc.number(status, label);
    return kibibytes.isEmpty() ? kibibytes : OptionalLong.of(kibibytes.getAsLong() * KIBI);
  }

  @Override
  public String toString() {
    return "%s of heap in use; the whole JVM: %s resident, %s virtual"
        .formatted(
            Known.bytes(heap),
            Known.print(resident, Known::bytes),
            Known.print(virtual, Known::bytes));
  }
}
