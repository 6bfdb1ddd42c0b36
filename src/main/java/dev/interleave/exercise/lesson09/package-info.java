/** Lesson 9: static assignment. */
package dev.interleave.exercise.lesson09;
