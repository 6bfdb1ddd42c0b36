/**
 * Turns at the cores of a machine that many people measure on: {@link
 * dev.interleave.lease.Leases#enter} begins a measurement, {@link dev.interleave.lease.Turn} stands
 * in line for it. Off unless the environment names a file for it.
 */
package dev.interleave.lease;
