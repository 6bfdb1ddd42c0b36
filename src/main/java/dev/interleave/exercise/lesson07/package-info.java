/** Lesson 7: how many threads for waiting work. */
package dev.interleave.exercise.lesson07;
