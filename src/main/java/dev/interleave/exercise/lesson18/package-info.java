/** Lesson 18: a toolbox for doubt. */
package dev.interleave.exercise.lesson18;
