/** What lesson 09, static assignment, concludes from a measurement. */
package dev.interleave.finding.lesson09;
