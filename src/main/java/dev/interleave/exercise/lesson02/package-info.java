/** Lesson 2: multithreading. */
package dev.interleave.exercise.lesson02;
