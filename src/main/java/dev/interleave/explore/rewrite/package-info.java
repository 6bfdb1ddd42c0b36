/** Copies of the learner's classes that stop before each step. */
package dev.interleave.explore.rewrite;
