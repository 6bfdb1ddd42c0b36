/**
 * Scheduling without threads: tasks of known sizes, shared out among workers in virtual time.
 *
 * <p>The same input gives the same schedule on every machine, so a prediction can be checked on two
 * cores or on none. Start at {@link dev.interleave.sim.Simulator}. What is not modelled: memory,
 * caches, preemption and every other program on the machine.
 */
package dev.interleave.sim;
