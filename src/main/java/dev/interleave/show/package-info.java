/**
 * How results look: tables by Tablesaw, line and bar charts by XChart, and the lab's own timeline.
 *
 * <p>Everything here draws itself twice: as HTML for a page and as plain text for a terminal. Only
 * this package knows Tablesaw and XChart.
 */
package dev.interleave.show;
