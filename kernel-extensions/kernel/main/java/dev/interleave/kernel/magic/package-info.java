/**
 * Magics: found by a lexical scan, cut out of the cell, run between its parts.
 *
 * <p>A <i>line magic</i> begins with {@code %}, a <i>cell magic</i> with {@code %%}. The
 * <i>manual</i> has a page for each of the kernel's own; extensions add others to the <i>table</i>.
 */
package dev.interleave.kernel.magic;
