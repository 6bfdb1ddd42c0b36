/**
 * JJava's library around this kernel: what extensions written for it see, and its types as
 * messages. Renderers, comms, display and magics of extensions come through here.
 *
 * <p>Only this package knows JJava's types.
 */
package dev.interleave.kernel.jjava;
