package dev.interleave.machine;

import java.util.Map;
import java.util.Set;

/**
 * The threads that ran a run's tasks, as far as the system's counters cannot tell them from others.
 *
 * @param threads their ids
 * @param delays run delay of those that looked at theirs, in nanoseconds, by the system's number of
 *     the thread
 * @param common whether a worker of the common pool is among them
 * @param steals tasks stolen in fork/join pools under observation, the common pool not counted
 */
public record Workforce(Set<Long> threads, Map<String, Long> delays, boolean common, long steals) {}
