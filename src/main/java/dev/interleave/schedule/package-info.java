/**
 * What happened, as data: which worker ran which task from when to when, and the arithmetic on it.
 *
 * <p>Every other package meets here. Nothing in this package reads a clock or starts a thread, so
 * all of it can be tested on schedules written by hand.
 */
package dev.interleave.schedule;
