/** What lesson 02 concludes from its measurements. */
package dev.interleave.finding.lesson02;
