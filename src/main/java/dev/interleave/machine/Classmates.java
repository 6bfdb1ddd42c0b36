package dev.interleave.machine;

import java.util.List;
import java.util.OptionalLong;

/**
 * What all people of a room have computed on this machine together, as the room's control group
 * counts it. Unknown where there is no room, or where the system does not count for it.
 */
final class Classmates {
  /** Names the file in which the system counts. */
  private static final String VARIABLE = "INTERLEAVE_CLASSMATES";

  private static final String FILE = System.getenv().getOrDefault(VARIABLE, "");

  private Classmates() {}

  /** Nanoseconds since the room was opened, those of this JVM among them. */
  static OptionalLong cpu(Proc proc) {
    return FILE.isBlank() ? OptionalLong.empty() : cpu(proc, FILE);
  }

  /** Microseconds after a word in version 2 of control groups, bare nanoseconds in version 1. */
  static OptionalLong cpu(Proc proc, String file) {
    var text = proc.text(file.replaceFirst("^/", ""));
    var micros = Proc.number(text, "usage_usec ");
    if (micros.isPresent()) return OptionalLong.of(micros.getAsLong() * 1_000);
    return Proc.number(List.of(text.strip()), 0);
  }
}
