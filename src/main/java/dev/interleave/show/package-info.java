/**
 * How results look: tables, line and bar charts by XChart, and the lab's own timeline.
 *
 * <p>Everything here draws itself twice: as HTML for a page and as plain text for a terminal. Only
 * this package knows Tablesaw and XChart. A {@link dev.interleave.show.table.ResultTable} is made
 * to be read; a Tablesaw table is the learner's, to reckon with, and none of its classes is loaded
 * before a cell asks for one.
 */
package dev.interleave.show;
