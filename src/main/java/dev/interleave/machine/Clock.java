package dev.interleave.machine;

/** How time passes. A test brings its own, so that arithmetic is tested on known instants. */
@FunctionalInterface
public interface Clock {
  /** The monotonic clock of this JVM. */
  Clock SYSTEM = System::nanoTime;

  /** Nanoseconds since an arbitrary origin; only differences mean anything. */
  long nanoTime();
}
