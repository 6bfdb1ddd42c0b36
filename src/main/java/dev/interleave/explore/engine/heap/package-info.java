/**
 * What the objects of the code are to one order: which <i>place</i> an access touches, by its
 * number, and who can reach it.
 */
package dev.interleave.explore.engine.heap;
