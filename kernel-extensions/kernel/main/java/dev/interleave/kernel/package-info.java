/**
 * The kernel: a Jupyter kernel for Java that knows its cells, their threads and how to stop them.
 *
 * <p>The words, fixed once:
 *
 * <dl>
 *   <dt>cell
 *   <dd>one run of a notebook's cell: its request, its number, its threads
 *   <dt>shell
 *   <dd>a thread that answers requests one after another; the main one, or a subshell
 *   <dt>request, reply
 *   <dd>a question of a client on a channel, and its one answer
 *   <dt>magic
 *   <dd>a line that begins with {@code %}, or a cell that begins with {@code %%}
 *   <dt>failure
 *   <dd>why a cell did not end well, in the words that the learner reads
 *   <dt>leftover
 *   <dd>a thread that goes on after its cell has ended
 *   <dt>Stop
 *   <dd>what the notebook's button asks for: every thread of every running cell ends
 * </dl>
 *
 * <p>Start at {@link dev.interleave.kernel.Main}. {@code Kernel} puts the parts together; what a
 * package below knows of others is in {@code docs/architecture.md}.
 */
package dev.interleave.kernel;
