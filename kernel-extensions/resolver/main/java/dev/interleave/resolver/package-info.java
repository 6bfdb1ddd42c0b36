/**
 * Maven artifacts for cells: found, fetched and checked by Maven's own resolver. A jar of its own,
 * loaded when a cell first asks for an artifact and left again afterwards.
 *
 * <p>A <i>coordinate</i> names an artifact, such as {@code org.knowm.xchart:xchart:4.0.3}; a
 * <i>repository</i> is a place where artifacts lie.
 */
package dev.interleave.resolver;
