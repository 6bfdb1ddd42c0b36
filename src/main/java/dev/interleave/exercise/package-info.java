/**
 * What an exercise is, and what its check answers with. A check looks at what happened (which task
 * ran when, on which worker), never at how fast, and answers in mismatches.
 *
 * <p>The exercises themselves stand in a package a lesson: {@code lesson03} knows what lesson 3
 * asks. An {@link dev.interleave.exercise.Answer} knows the kind of value a check wants, so each
 * check is typed; {@code catalogue} finds an exercise by its id.
 */
package dev.interleave.exercise;
