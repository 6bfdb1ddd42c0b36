package dev.interleave.machine;

import dev.interleave.schedule.Time;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the operating system shared the cores among the threads of this JVM.
 *
 * @param voluntary how often a thread left its core to wait for something; empty for unknown
 * @param forced how often a thread had to leave its core to another one; empty for unknown
 * @param delay run delay: time that threads were ready to run and had no core, all threads added
 *     up; of a thread that has ended, all but what it waited in its last 20 ms; empty for unknown
 */
public record Scheduling(OptionalLong voluntary, OptionalLong forced, Optional<Time> delay) {
  /** Where nothing is known. */
  static final Scheduling UNKNOWN =
      of(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  static Scheduling of(OptionalLong voluntary, OptionalLong forced, OptionalLong delay) {
    var time =
        delay.isPresent() ? Optional.of(new Time(delay.getAsLong())) : Optional.<Time>empty();
    return new Scheduling(voluntary, forced, time);
  }

  @Override
  public String toString() {
    return "%s ready without a core; cores left %s times to wait, %s times by force"
        .formatted(Known.print(delay), Known.print(voluntary), Known.print(forced));
  }
}
