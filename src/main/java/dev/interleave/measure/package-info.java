/**
 * The stopwatch: who ran what from when to when, what the machine did meanwhile, and what to doubt.
 *
 * <p>Only {@link dev.interleave.measure.Clock} reads a clock, and only {@code Proc} reads the
 * system's files. What a system does not tell is unknown: an empty optional, {@code unknown} in
 * print, never 0.
 */
package dev.interleave.measure;
