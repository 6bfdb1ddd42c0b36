package dev.interleave.machine;

import dev.interleave.schedule.Time;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the operating system shared the cores among the threads of this JVM.
 *
 * @param voluntary how often a thread left its core to wait for something; empty for unknown
 * @param forced how often a thread had to leave its core to another one; empty for unknown
 * @param kernel CPU time that the system's kernel took for this JVM: to switch, to wake, to start
 *     threads, to read files; empty for unknown
 * @param delay run delay: time that threads of the run were ready and had no core, added up; of a
 *     thread that has ended, all but what it waited in its last 20 ms; empty for unknown
 */
public record Scheduling(
    OptionalLong voluntary, OptionalLong forced, Optional<Time> kernel, Optional<Time> delay) {
  /** Where nothing is known. */
  static final Scheduling UNKNOWN =
      new Scheduling(
          OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

  static Scheduling of(
      OptionalLong voluntary, OptionalLong forced, OptionalLong kernel, OptionalLong delay) {
    return new Scheduling(voluntary, forced, time(kernel), time(delay));
  }

  private static Optional<Time> time(OptionalLong nanos) {
    return nanos.isPresent() ? Optional.of(new Time(nanos.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return "%s ready without a core; cores left %s times to wait, %s times by force"
        .formatted(Known.print(delay), Known.print(voluntary), Known.print(forced));
  }
}
