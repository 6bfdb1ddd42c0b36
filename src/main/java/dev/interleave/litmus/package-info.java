/**
 * What memory really does: runs a few lines of some threads millions of times on real cores, and
 * holds what came of it against what every order of the steps can come to. Whatever is seen and is
 * in no order is the work of the memory model. Start at {@link dev.interleave.Lab#litmus}.
 */
package dev.interleave.litmus;
