/** Lesson 14: locks and deadlock. */
package dev.interleave.exercise.lesson14;
