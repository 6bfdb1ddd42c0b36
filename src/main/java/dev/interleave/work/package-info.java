/**
 * Units of work for the tasks of a cell: computation, task sizes, files, servers, child processes.
 *
 * <p>Nothing here measures or schedules anything, and nothing is needed but the JDK. Computation is
 * counted in units and never in milliseconds: see {@link dev.interleave.work.Burn}. Whatever the
 * system has to offer beyond Java (CPU affinity, the page cache) is asked for through {@link
 * java.lang.foreign}, and where it is missing the answer says so in a sentence.
 */
package dev.interleave.work;
