/** Lesson 12: virtual threads. */
package dev.interleave.exercise.lesson12;
