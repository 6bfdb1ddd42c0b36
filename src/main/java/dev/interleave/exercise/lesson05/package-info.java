/** Lesson 5: why not thousands. */
package dev.interleave.exercise.lesson05;
