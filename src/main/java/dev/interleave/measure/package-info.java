/**
 * The stopwatch: who ran what from when to when, and how often to run it so that the times can be
 * compared.
 *
 * <p>Recording takes no lock: each task has a {@code SpanSlot} of its own, which others read while
 * it is being written.
 */
package dev.interleave.measure;
