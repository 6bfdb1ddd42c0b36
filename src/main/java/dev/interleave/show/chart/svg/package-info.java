/** A {@code Graphics2D} that writes SVG in the page's colours; it knows nothing of charts. */
package dev.interleave.show.chart.svg;
