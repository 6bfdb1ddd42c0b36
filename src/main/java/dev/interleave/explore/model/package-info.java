/**
 * Classes of the JDK that block or know the current thread, as the engine sees them: each a
 * subclass of the original, by its simple name, that overrides what blocks.
 */
package dev.interleave.explore.model;
