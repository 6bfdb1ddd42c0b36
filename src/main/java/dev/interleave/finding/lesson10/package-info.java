/** What lesson 10, the task queue, concludes from a measurement. */
package dev.interleave.finding.lesson10;
