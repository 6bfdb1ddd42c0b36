/**
 * Widgets from Java: what the page shows and what it says back. They speak the protocol of
 * ipywidgets over JJava's comms, and work on every kernel of the JJava family.
 */
package dev.interleave.display.widget;
