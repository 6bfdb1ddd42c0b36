/**
 * Threads of the JDK and what they meet at, as the engine sees them: locks, queues, maps, latches,
 * clocks. Each is a subclass of the original, by its simple name, that overrides what blocks or
 * knows the current thread.
 */
package dev.interleave.explore.model.threads;
