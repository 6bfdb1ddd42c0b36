/**
 * Looking on while something takes its time. Whoever blocks a caller for long enters a {@link
 * dev.interleave.live.ProgressScope}; a {@link dev.interleave.live.ProgressListener}, found by
 * {@link java.util.ServiceLoader}, shows it. All of it happens on the thread that waits anyway, so
 * nobody is woken who has work to do.
 */
package dev.interleave.live;
