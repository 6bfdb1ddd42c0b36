/**
 * Runs the code of cells by JShell, in this process and on the cell's own thread.
 *
 * <p>The words, fixed once:
 *
 * <dl>
 *   <dt>snippet
 *   <dd>what JShell compiles in one piece: a declaration, a statement, an expression
 *   <dt>piece
 *   <dd>a snippet's text with its place in the cell
 *   <dt>wrapper
 *   <dd>the class that JShell makes of a snippet
 *   <dt>redefine
 *   <dd>to give a loaded class new code, so that variables keep their values
 *   <dt>consequence
 *   <dd>what a declaration did to earlier ones
 * </dl>
 *
 * <p>Only this package runs JShell; {@code code} asks it.
 */
package dev.interleave.kernel.exec;
