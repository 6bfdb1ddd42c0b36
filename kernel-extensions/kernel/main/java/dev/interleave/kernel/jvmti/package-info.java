/**
 * The JVM's tool interface, called from Java without a native library of our own: throw into a
 * thread, suspend it, give a class new code, open a package of the JDK.
 *
 * <p>Only this package knows native memory; it hands out plain methods.
 */
package dev.interleave.kernel.jvmti;
