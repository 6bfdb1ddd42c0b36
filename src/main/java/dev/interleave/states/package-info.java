/**
 * What threads were doing inside their tasks: computing, waiting for a lock, parked, sleeping, in
 * I/O. JDK Flight Recorder tells of platform threads, a sampler adds what it cannot see of virtual
 * ones.
 */
package dev.interleave.states;
