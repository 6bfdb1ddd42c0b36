package dev.interleave.show;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.States;

/**
 * One run in a picture.
 *
 * @param title what the run was called
 * @param schedule what happened
 * @param states what the workers did inside their tasks, where that was recorded
 */
public record Panel(String title, Schedule schedule, States states) {

  /** A run without states. */
  public Panel(String title, Schedule schedule) {
    this(title, schedule, States.NONE);
  }
}
