/** Lesson 17: futures and scopes. */
package dev.interleave.exercise.lesson17;
