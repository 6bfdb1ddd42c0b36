/** Charts of numbers: lines, bars and dots, by XChart, in the lab's one look. */
package dev.interleave.show.chart;
