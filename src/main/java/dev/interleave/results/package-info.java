/**
 * Keeping results: a database file of what was measured, where and under which guess, and of the
 * exercises that were tried.
 *
 * <p>Start at {@link dev.interleave.results.Store}. Nothing here is loaded before a cell records or
 * asks for something. Every use opens the file, waits up to five seconds for others who use it, and
 * closes it again, so that two notebooks can keep their results in one place.
 */
package dev.interleave.results;
