/** Lesson 0: your machine and your stopwatch. */
package dev.interleave.exercise.lesson00;
