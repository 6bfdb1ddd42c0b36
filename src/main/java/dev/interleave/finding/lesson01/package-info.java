/** What lesson 01 concludes from its measurements. */
package dev.interleave.finding.lesson01;
