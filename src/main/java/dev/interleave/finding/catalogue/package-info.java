/** Finds a conclusion by its id. */
package dev.interleave.finding.catalogue;
