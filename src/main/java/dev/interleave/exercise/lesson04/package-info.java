/** Lesson 4: how many threads can you spawn. */
package dev.interleave.exercise.lesson04;
