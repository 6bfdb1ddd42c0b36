/** Lesson 8: reading 100 files. */
package dev.interleave.exercise.lesson08;
