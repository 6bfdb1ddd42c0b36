package dev.interleave.machine;

import java.util.List;
import java.util.OptionalLong;

/**
 * What the CPUs of the whole machine have done since it started, all programs together.
 *
 * @param busy nanoseconds in any program or in the system for it
 * @param stolen nanoseconds in which a virtual CPU was ready and the host ran another machine
 * @param children nanoseconds in child processes of this JVM that have ended
 * @param cpus how many CPUs are running; 0 for unknown
 */
record Ticks(OptionalLong busy, OptionalLong stolen, OptionalLong children, int cpus) {
  /** Linux counts in hundredths of a second for every program to see, whatever it uses inside. */
  static final long TICK = 10_000_000;

  // user, nice, system, irq, softirq; idle and waiting for a disk are no work.
  private static final int[] BUSY = {0, 1, 2, 5, 6};
  private static final int STOLEN = 7;
  private static final int CHILD_USER = 13;
  private static final int CHILD_SYSTEM = 14;

  static Ticks now(Proc proc) {
    var stat = proc.text("proc/stat");
    var words = Proc.words(stat, "cpu ");
    int cpus = (int) stat.lines().filter(line -> line.matches("cpu\\d+ .*")).count();
    return new Ticks(
        sum(words, BUSY), sum(words, STOLEN), sum(own(proc), CHILD_USER, CHILD_SYSTEM), cpus);
  }

  /** The words of {@code /proc/self/stat} behind the program's name, which may hold anything. */
  private static List<String> own(Proc proc) {
    var stat = proc.text("proc/self/stat");
    return List.of(stat.substring(stat.lastIndexOf(')') + 1).strip().split("\\s+"));
  }

  private static OptionalLong sum(List<String> words, int... indices) {
    long sum = 0;
    for (int index : indices) {
      var ticks = Proc.number(words, index);
      if (ticks.isEmpty()) return OptionalLong.empty();
      sum += ticks.getAsLong();
    }
    return OptionalLong.of(sum * TICK);
  }
}
