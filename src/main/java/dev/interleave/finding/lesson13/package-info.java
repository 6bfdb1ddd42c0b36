/** What lesson 13, choose, concludes from a measurement. */
package dev.interleave.finding.lesson13;
