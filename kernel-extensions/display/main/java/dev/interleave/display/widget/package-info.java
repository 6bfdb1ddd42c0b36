/**
 * Widgets from Java: what the page shows and what it says back. They speak the protocol of
 * ipywidgets over JJava's comms, and work on every kernel of the JJava family.
 *
 * <p>A <i>widget</i> is something in the page that talks back. A <i>control</i> has a value that
 * both sides can set. An <i>area</i> shows what an experiment comes to, and a <i>view</i> is a
 * widget whose JavaScript is our own.
 */
package dev.interleave.display.widget;
