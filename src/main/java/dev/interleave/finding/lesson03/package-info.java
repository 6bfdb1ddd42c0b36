/** What lesson 03 concludes from its measurements. */
package dev.interleave.finding.lesson03;
