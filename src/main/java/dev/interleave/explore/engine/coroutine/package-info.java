/** Code that can be left in the middle and gone on with later, one side at a time. */
package dev.interleave.explore.engine.coroutine;
