/**
 * Who waits for whom: the threads of this moment, what each holds and waits for, and whose turn it
 * is. Start at {@link dev.interleave.Lab#threadsNow}.
 */
package dev.interleave.waits;
