/**
 * Cells and whose thread is whose: every thread that a cell's code starts belongs to that cell, as
 * do tasks of the common pool while they run.
 *
 * <p>A cell is <i>captured</i> if what it shows goes to a widget and not under it. Its
 * <i>budget</i> is how many platform threads it may have alive.
 */
package dev.interleave.kernel.cell;
