/**
 * From Stop to quiet: finds every thread of a cell, interrupts it, and throws into those that only
 * compute; tells what was stopped, and what would not be.
 *
 * <p>A thread is <i>watched</i> until it has ended or is quiet, and <i>struck</i> when an exception
 * is thrown into it by <i>force</i>.
 */
package dev.interleave.kernel.stop;
