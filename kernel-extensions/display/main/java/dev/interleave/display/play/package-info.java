/** The playground: forty tasks, controls for how they are done, and the cell that does the same. */
package dev.interleave.display.play;
