/** Lesson 15: seen or not seen. */
package dev.interleave.exercise.lesson15;
