/**
 * The words a cell starts from. Start at {@link dev.interleave.Lab}.
 *
 * <p>The lab's terms, fixed once:
 *
 * <dl>
 *   <dt>makespan
 *   <dd>start of the run to the end of its last task
 *   <dt>work
 *   <dd>sum of task times
 *   <dt>speedup
 *   <dd>baseline makespan over makespan
 *   <dt>efficiency
 *   <dd>speedup over one worker, over workers
 *   <dt>busy
 *   <dd>share of worker time inside a task, waiting included
 *   <dt>CPU use
 *   <dd>CPU time of the run, its child processes included, over makespan over cores
 *   <dt>effective cores
 *   <dd>CPU time of the run over makespan
 *   <dt>run delay
 *   <dd>time that threads of the run were ready and had no core, all of them added up
 *   <dt>imbalance
 *   <dd>largest load over mean load
 *   <dt>steal
 *   <dd>a task run by a worker other than the one whose deque it was pushed to
 * </dl>
 */
package dev.interleave;
