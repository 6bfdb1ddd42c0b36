/** What lesson 07, threads for waiting work, concludes from a measurement. */
package dev.interleave.finding.lesson07;
