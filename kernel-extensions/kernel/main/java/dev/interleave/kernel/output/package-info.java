/**
 * What cells print and show, on its way to the notebook. One thread publishes, which nobody
 * interrupts; printing threads hand their text over and hold no lock.
 *
 * <p>To <i>publish</i> is to send to all clients, under the cell that is the <i>parent</i>.
 */
package dev.interleave.kernel.output;
