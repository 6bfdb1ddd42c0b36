/** Lesson 16: waiting for each other. */
package dev.interleave.exercise.lesson16;
