/** Lesson 13: choose. */
package dev.interleave.exercise.lesson13;
