/** Lesson 10: the dynamic task queue. */
package dev.interleave.exercise.lesson10;
