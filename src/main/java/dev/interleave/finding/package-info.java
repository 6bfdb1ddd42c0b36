/**
 * What a lesson concludes from a measurement: sentences that depend on what was measured, and on
 * the machine. A {@link dev.interleave.finding.Finding} chooses its words from values alone, so a
 * test can give it any machine.
 */
package dev.interleave.finding;
