/** What lesson 12, virtual threads, concludes from a measurement. */
package dev.interleave.finding.lesson12;
