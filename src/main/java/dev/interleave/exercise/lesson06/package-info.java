/** Lesson 6: how many threads for CPU work. */
package dev.interleave.exercise.lesson06;
