package dev.interleave.litmus;

import java.util.Arrays;

/** What the processor that a test runs on does to the order of reads and writes. */
final class Hardware {
  private static final String X86 =
      "This is an x86 processor. It may let a read go ahead of an earlier write of the same thread,"
          + " which waits in a store buffer, and changes no other order. Two writes or two reads"
          + " change places here only if the compiler does it.";

  private static final String ARM =
      "This is an ARM processor. It may let any two reads and writes of a thread change places,"
          + " unless a volatile field, a lock or a fence keeps them apart.";

  private static final String OTHER =
      "What this processor (%s) may do to the order of reads and writes is not known here.";

  private static final String WIDE =
      " This JVM has 64 bits: it reads and writes a long in one piece.";

  private Hardware() {}

  static String words(String architecture, boolean wide) {
    var order =
        switch (architecture) {
          case "amd64", "x86_64", "x86" -> X86;
          case "aarch64", "arm" -> ARM;
          default -> OTHER.formatted(architecture);
        };
    return wide && architecture.contains("64") ? order + WIDE : order;
  }

  /** Whether the state has a field of 64 bits, which a small JVM could tear. */
  static boolean isWide(LitmusProgram<?> plan) {
    try {
      var fields = plan.maker().make().getClass().getDeclaredFields();
      return Arrays.stream(fields)
          .anyMatch(field -> field.getType() == long.class || field.getType() == double.class);
    } catch (Exception e) {
      throw new IllegalStateException("The first argument makes no state: it throws " + e, e);
    }
  }
}
