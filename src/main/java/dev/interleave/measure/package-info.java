/**
 * The stopwatch: who ran what from when to when, what the machine did meanwhile, and what to doubt.
 *
 * <p>Only {@link dev.interleave.measure.Clock} reads a clock.
 */
package dev.interleave.measure;
