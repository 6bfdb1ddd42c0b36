/**
 * Tables: a result's own, which prints itself, and Tablesaw's, which a learner filters and groups.
 */
package dev.interleave.show.table;
