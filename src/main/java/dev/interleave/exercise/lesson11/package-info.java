/** Lesson 11: work stealing. */
package dev.interleave.exercise.lesson11;
