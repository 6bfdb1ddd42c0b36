/**
 * What the code of cells is compiled against. A <em>class path</em> has parts, each a jar or a
 * folder; an <em>index</em> knows the packages of jars without opening them.
 */
package dev.interleave.kernel.classpath;
