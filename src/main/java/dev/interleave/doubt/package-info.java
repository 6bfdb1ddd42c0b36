/**
 * What to doubt about a result: {@link dev.interleave.doubt.Doubts} has the rules, {@link
 * dev.interleave.doubt.Caution} the words.
 */
package dev.interleave.doubt;
