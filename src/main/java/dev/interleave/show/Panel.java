package dev.interleave.show;

import dev.interleave.schedule.Schedule;

/**
 * One run in a picture.
 *
 * @param title what the run was called
 * @param schedule what happened
 */
public record Panel(String title, Schedule schedule) {}
