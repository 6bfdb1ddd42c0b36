package dev.interleave.lease;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which work computes and which waits, as its last run has shown. */
final class Natures {
  private final Map<String, Boolean> computes = new ConcurrentHashMap<>();

  /** Whether the work of this name computes; empty before its first run. */
  Optional<Boolean> computes(String work) {
    return Optional.ofNullable(computes.get(work));
  }

  void learn(String work, boolean didCompute) {
    computes.put(work, didCompute);
  }
}
