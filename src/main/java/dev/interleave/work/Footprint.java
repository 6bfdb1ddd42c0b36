package dev.interleave.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a process has of the system's memory and threads. Linux says so in {@code /proc}; elsewhere
 * all of it is unknown, which is NaN.
 *
 * @param threads its threads, those of the JVM itself included
 * @param virtual address space, in MiB: reserved, and mostly never touched
 * @param resident memory that it really occupies, in MiB
 * @param maps pieces that its address space is made of; Linux allows {@code max_map_count}
 */
public record Footprint(double threads, double virtual, double resident, double maps) {
  private static final Path SELF = Path.of("/proc/self");
  private static final Pattern TEXT =
      Pattern.compile(
          "([\\d,]+) threads, ([\\d,]+) MiB virtual, ([\\d,]+) resident, ([\\d,]+) maps");
  private static final Footprint UNKNOWN =
      new Footprint(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** That of this JVM, now. */
  public static Footprint look() {
    try {
      var status = Files.readString(SELF.resolve("status"));
      try (var maps = Files.lines(SELF.resolve("maps"))) {
        return new Footprint(
            value(status, "Threads"),
            value(status, "VmSize") / 1024,
            value(status, "VmRSS") / 1024,
            maps.count());
      }
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static double value(String status, String name) {
    var found = Pattern.compile(name + ":\\s*(\\d+)").matcher(status);
    return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
  }

  /** One that another process has printed; unknown where the text has none in it. */
  public static Footprint in(String text) {
    var found = TEXT.matcher(text);
    if (!found.find()) return UNKNOWN;
    return new Footprint(
        number(found.group(1)),
        number(found.group(2)),
        number(found.group(3)),
        number(found.group(4)));
  }

  private static double number(String digits) {
    return Double.parseDouble(digits.replace(",", ""));
  }

  @Override
  public String toString() {
    if (Double.isNaN(threads)) return "threads and memory of a process: unknown on this system";
    return String.format(
        Locale.ROOT,
        "%,.0f threads, %,.0f MiB virtual, %,.0f resident, %,.0f maps",
        threads,
        virtual,
        resident,
        maps);
  }
}
