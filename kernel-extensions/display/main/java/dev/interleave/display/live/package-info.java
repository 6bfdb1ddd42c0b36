/** What a notebook shows while something takes its time: a bar with a Stop button, a picture. */
package dev.interleave.display.live;
