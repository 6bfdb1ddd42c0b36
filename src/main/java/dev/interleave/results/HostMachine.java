package dev.interleave.results;

/**
 * The machine that a result came from.
 *
 * @param cores processors that the JVM could use
 * @param memory bytes of memory of the machine, or of the container around the JVM
 * @param system operating system and processor architecture
 * @param java the JVM's vendor and version
 */
public record HostMachine(int cores, long memory, String system, String java) {

  /** The machine in a table's cell. */
  public String brief() {
    return "%d %s, %s".formatted(cores, cores == 1 ? "core" : "cores", system);
  }

  /** Whether times of the two may be compared as if they were of one machine. */
  public boolean isLike(HostMachine other) {
    return cores == other.cores && system.equals(other.system) && java.equals(other.java);
  }
}
