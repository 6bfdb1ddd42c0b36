/**
 * The machine: what this JVM is granted, by whom, and what the machine was doing during a run.
 *
 * <p>Only {@link dev.interleave.machine.Clock} reads a clock, and only {@code Proc} reads the
 * system's files. What a system does not tell is unknown: an empty optional, {@code unknown} in
 * print, never 0.
 */
package dev.interleave.machine;
