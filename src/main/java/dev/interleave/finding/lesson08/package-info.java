/** What lesson 08, reading 100 files, concludes from a measurement. */
package dev.interleave.finding.lesson08;
