/** Orders of steps, drawn and played: what {@code explore} found. */
package dev.interleave.show.order;
