/** x. */
package dev.interleave;
