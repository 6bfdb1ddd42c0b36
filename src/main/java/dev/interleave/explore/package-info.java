/**
 * Every order: runs all interleavings of a learner's own code and tells how they end.
 *
 * <p>{@code explore(Counter::new).thread("Ann", c -> c.up()).thread("Bob", c -> c.up()).always(c ->
 * c.n == 2)}. The learner's classes are copied into a loader of their own ({@code .rewrite}), where
 * they stop before each step ({@code .engine}); classes of {@code java.util.concurrent} that block
 * have a model there ({@code .model.threads}, {@code .model.tasks}).
 *
 * <p>A <i>step</i> is a read or a write of a field that is not final, or of an array's element,
 * that two threads can reach; a lock that is taken; or a modelled call. Giving back a lock is none.
 * An <i>order</i> is who took each step, one after the other, until nobody can move. A
 * <i>switch</i> leaves a thread that could have gone on.
 *
 * <p>Memory is sequentially consistent here: every write is seen at once. A data race says where
 * the machine may differ.
 */
package dev.interleave.explore;
