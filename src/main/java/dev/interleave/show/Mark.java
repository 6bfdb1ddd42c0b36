package dev.interleave.show;

import dev.interleave.schedule.Time;

/**
 * An instant worth pointing at, such as a guess.
 *
 * @param label what stands at it
 * @param at the time since the start of the run
 */
public record Mark(String label, Time at) {}
