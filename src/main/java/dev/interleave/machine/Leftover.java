package dev.interleave.machine;

import dev.interleave.schedule.Time;

/**
 * A thread that was there before a run, took no part in it and computed meanwhile.
 *
 * @param thread its name
 * @param cpu how long it computed during the run
 */
public record Leftover(String thread, Time cpu) {}
