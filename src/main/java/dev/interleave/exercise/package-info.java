/**
 * Exercises and their checks. A check looks at what happened (which task ran when, on which
 * worker), never at how fast, and answers in facts.
 */
package dev.interleave.exercise;
