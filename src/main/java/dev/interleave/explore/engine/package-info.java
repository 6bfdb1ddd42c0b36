/** One order at a time: the threads under control, what they touch, what happens before what. */
package dev.interleave.explore.engine;
