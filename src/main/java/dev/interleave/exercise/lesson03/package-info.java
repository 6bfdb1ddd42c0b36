/** Lesson 3: multiprocessing. */
package dev.interleave.exercise.lesson03;
