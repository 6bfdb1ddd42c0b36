/** What an editor asks while nothing runs: how code goes on, what it is, whether it is complete. */
package dev.interleave.kernel.code;
