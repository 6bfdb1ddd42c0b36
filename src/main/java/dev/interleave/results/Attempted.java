package dev.interleave.results;

import java.time.Instant;

/**
 * How far somebody is with an exercise.
 *
 * @param exercise its id
 * @param passed whether it was ever solved
 * @param tries checks up to the one that passed
 * @param when the check that passed, or the latest that did not
 */
public record Attempted(String exercise, boolean passed, int tries, Instant when) {}
