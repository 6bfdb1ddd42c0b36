/**
 * The door to a class view: an instructor's page that shows guesses and results of a room. It is
 * shut unless an environment variable names an address.
 *
 * <p>Start at {@link dev.interleave.classroom.ClassDoor}. Lesson, cell, guess, result and machine
 * facts go through it; code and output never do. A cell never waits for it and never fails by it:
 * messages stand in a {@link dev.interleave.classroom.SendQueue} of limited length, which one
 * daemon thread empties.
 */
package dev.interleave.classroom;
