/**
 * Cells, as a kernel tells of them: which one a thread works for, and when one begins to run. A
 * kernel that tells nothing, such as stock JJava, is served by hosts that know of no cell.
 */
package dev.interleave.display.cell;
