/** What lesson 05 concludes from its measurements. */
package dev.interleave.finding.lesson05;
