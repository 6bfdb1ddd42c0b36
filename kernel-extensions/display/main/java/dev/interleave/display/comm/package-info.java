/**
 * What keeps a widget the same here and in every page: its state, the way to the pages, and the
 * threads on which its handlers run.
 *
 * <p>The words, fixed once:
 *
 * <dl>
 *   <dt>model
 *   <dd>a widget's state with its way to the pages; ipywidgets calls it so too
 *   <dt>comm
 *   <dd>Jupyter's channel between one object of a kernel and the pages that show it
 *   <dt>lane
 *   <dd>where handlers run one after another, on a thread of the widget's cell
 *   <dt>listener
 *   <dd>who is called after a change, or with a message of a page
 *   <dt>packet
 *   <dd>state as it travels: JSON, and the bytes that JSON cannot hold
 * </dl>
 *
 * <p>Only this package knows JJava's comms.
 */
package dev.interleave.display.comm;
