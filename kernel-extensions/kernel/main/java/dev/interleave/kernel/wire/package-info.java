/**
 * Jupyter's messages and the sockets that carry them.
 *
 * <p>A <i>channel</i> is one of the protocol's five ways between kernel and clients: shell,
 * control, stdin, iopub, heartbeat. A <i>message</i> is JSON in four parts, a <i>frame</i> is a
 * piece of it on the socket, and <i>content</i> is the part that says something.
 *
 * <p>Only this package knows ZeroMQ; each socket belongs to one thread.
 */
package dev.interleave.kernel.wire;
