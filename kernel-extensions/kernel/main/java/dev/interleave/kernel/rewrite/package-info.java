/**
 * Calls in the code of cells that would hurt the kernel, and what stands in for them: one that ends
 * the process, and one whose child process would write where no notebook reads.
 *
 * <p>The learner's code keeps its own classes; only the call is another.
 */
package dev.interleave.kernel.rewrite;
