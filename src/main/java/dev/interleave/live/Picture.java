package dev.interleave.live;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.States;

/**
 * What came of a run, to be drawn.
 *
 * @param title what the run was called
 * @param schedule who did what, when; up to the end, however it came
 * @param states what was done inside the tasks, where that was recorded
 * @param caption what a reader must know beside it
 */
public record Picture(String title, Schedule schedule, States states, String caption) {}
