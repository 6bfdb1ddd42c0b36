package dev.interleave.work;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What a child process is allowed.
 *
 * @param seconds how long it may take
 * @param most by what is limited how much; what is not limited is not there
 */
record ChildLimits(double seconds, Map<Kind, Integer> most) {
  static final ChildLimits USUAL = new ChildLimits(30, Map.of());

  /** What can be limited besides time, and what a learner reads about it. */
  enum Kind {
    HEAP(2, 1 << 20, "The heap", "It is in MiB. Try heap(64).", n -> n + " MiB of heap"),
    STACK(
        200,
        1 << 20,
        "The stack",
        "It is in KiB. Try stack(1024).",
        n -> n + " KiB of stack a thread"),
    CORES(
        1,
        Integer.MAX_VALUE,
        "The number of cores",
        "Try cores(1).",
        n -> n == 1 ? "1 core" : n + " cores") {
      @Override
      int most() {
        return Cores.granted();
      }
    },
    ADDRESS(
        16,
        1 << 24,
        "The address space",
        "It is in MiB. Try 4096.",
        n -> n + " MiB of address space"),
    THREADS(1, 1 << 22, "The number of threads", "Try threads(4000).", n -> n + " threads"),
    FILES(8, 1 << 20, "The number of open files", "Try openFiles(1024).", n -> n + " open files");

    private final int least;
    private final int most;
    private final String what;
    private final String advice;
    private final IntFunction<String> words;

    Kind(int least, int most, String what, String advice, IntFunction<String> words) {
      this.least = least;
      this.most = most;
      this.what = what;
      this.advice = advice;
      this.words = words;
    }

    int most() {
      return most;
    }
  }

  /** At most {@code value} of this; 0 where it is not limited. */
  int of(Kind kind) {
    return most.getOrDefault(kind, 0);
  }

  ChildLimits with(Kind kind, int value) {
    Refuse.outside(kind.least, kind.most(), kind.what, value, kind.advice);
    var changed = new EnumMap<Kind, Integer>(Kind.class);
    changed.putAll(most);
    changed.put(kind, value);
    return new ChildLimits(seconds, changed);
  }

  ChildLimits seconds(double seconds) {
    if (!(seconds >= 0.1 && seconds <= 3600))
      throw new IllegalArgumentException(
          "the time was %s seconds; it can be 0.1 to 3600. A JVM alone takes half a second to start. "
                  .formatted(seconds)
              + "Try seconds(10).");
    return new ChildLimits(seconds, most);
  }

  @Override
  public String toString() {
    var parts = new ArrayList<String>(List.of(seconds + " s"));
    most.forEach((kind, value) -> parts.add(kind.words.apply(value)));
    return String.join(", ", parts);
  }
}
