/** Lesson 6: what its curves say here. */
package dev.interleave.finding.lesson06;
