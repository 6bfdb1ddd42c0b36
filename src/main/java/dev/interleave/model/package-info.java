/**
 * The field's laws as values: ask one for a number, fit it to measured points, or draw it as a
 * line.
 *
 * <p>Every type cites where its law was published, prints itself in one line, and answers input it
 * cannot accept with a sentence saying what was seen, the likely cause and what to try.
 */
package dev.interleave.model;
