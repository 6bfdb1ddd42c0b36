package dev.interleave.machine;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What the rest of the machine took meanwhile, in cores: 0.5 is half of one core all the time.
 *
 * @param foreign used by other programs and by the system for them; child processes of this JVM
 *     that have ended are not among them; empty for unknown
 * @param classmates the part of it that people of the same room used; empty for unknown, and where
 *     there is no room
 * @param stolen not given to this virtual machine by its host, though it was ready; empty for
 *     unknown
 * @param cpus how many CPUs the machine has running; 0 for unknown
 * @param doubt how far the two can be off, since the system counts in hundredths of a second
 */
public record Others(
    OptionalDouble foreign,
    OptionalDouble classmates,
    OptionalDouble stolen,
    int cpus,
    double doubt) {
  /** Where nothing is known. */
  static final Others UNKNOWN =
      new Others(OptionalDouble.empty(), OptionalDouble.empty(), 0, Double.POSITIVE_INFINITY);

  private static final double TOO_ROUGH = 0.5;

  /** What is known where there is no room. */
  public Others(OptionalDouble foreign, OptionalDouble stolen, int cpus, double doubt) {
    this(foreign, OptionalDouble.empty(), stolen, cpus, doubt);
  }

  /** One tick a CPU, over the time they were counted in. */
  static double doubt(int cpus, long elapsed) {
    return elapsed <= 0 ? Double.POSITIVE_INFINITY : (double) cpus * Ticks.TICK / elapsed;
  }

  /** Cores that were surely taken: what was counted, less the doubt; 0 where nothing is known. */
  public double surely() {
    return Math.max(0, foreign.orElse(0) + stolen.orElse(0) - doubt);
  }

  /** Whether most of what others took was taken by people of the same room. */
  public boolean mostlyClassmates() {
    return classmates.orElse(0) > (foreign.orElse(0) + stolen.orElse(0)) / 2;
  }

  @Override
  public String toString() {
    if (cpus == 0) return Known.NOT;
    if (doubt > TOO_ROUGH) return Known.NOT + ", the time was too short to count it";
    return "%s cores of %d by other programs%s, %s kept by the host, give or take %s"
        .formatted(
            Known.print(foreign),
            cpus,
            classmates.isPresent()
                ? ", %s of it by classmates".formatted(Known.print(classmates))
                : "",
            Known.print(stolen),
            String.format(Locale.ROOT, "%.2f", doubt));
  }
}
