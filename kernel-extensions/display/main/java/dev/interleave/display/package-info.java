/**
 * What a notebook adds to the measuring library: it draws the library's values and brings its words
 * into every cell. An extension of the JJava family, found by {@link java.util.ServiceLoader}.
 */
package dev.interleave.display;
