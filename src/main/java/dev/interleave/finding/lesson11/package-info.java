/** What lesson 11, work stealing, concludes from a measurement. */
package dev.interleave.finding.lesson11;
