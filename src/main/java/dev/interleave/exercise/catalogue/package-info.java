/** Every exercise of the lessons, by its id. */
package dev.interleave.exercise.catalogue;
