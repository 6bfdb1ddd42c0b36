/** Lesson 1: concurrency and parallelism. */
package dev.interleave.exercise.lesson01;
