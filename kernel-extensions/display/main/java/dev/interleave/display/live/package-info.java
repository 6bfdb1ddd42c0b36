/**
 * What a notebook shows while something takes its time: a bar with a Stop button, a picture.
 *
 * <p>A <i>spot</i> is a place among a cell's outputs that is written over; a <i>link</i> leads to
 * the page that has drawn it, and a piece of a run is sent only when the page has room for it.
 */
package dev.interleave.display.live;
