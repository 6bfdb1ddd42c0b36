package dev.interleave.explore.engine;

/**
 * What rewritten code tells at the head of each loop, so that a state that comes again is known.
 */
public final class LoopHooks {
  private LoopHooks() {}

  /** A number for this call of a method with loops. */
  public static long frame() {
    var thread = Hooks.execution().running();
    return thread == null ? 0 : ++thread.invocations;
  }

  /** Begins the hash of the locals at the head of a loop. */
  public static long head(long frame, int loop) {
    return Fingerprint.mix(frame, loop);
  }

  /** A local at the head of a loop. */
  public static long local(long hash, int value) {
    return Fingerprint.mix(hash, value);
  }

  /** As {@link #local(long, int)}. */
  public static long local(long hash, long value) {
    return Fingerprint.mix(hash, value);
  }

  /** As {@link #local(long, int)}. */
  public static long local(long hash, float value) {
    return Fingerprint.mix(hash, Float.floatToRawIntBits(value));
  }

  /** As {@link #local(long, int)}. */
  public static long local(long hash, double value) {
    return Fingerprint.mix(hash, Double.doubleToRawLongBits(value));
  }

  /** As {@link #local(long, int)}. */
  public static long local(long hash, Object value) {
    return Fingerprint.mix(hash, Hooks.hash(value));
  }

  /** Once more round a loop. */
  public static void loop(long hash) {
    Hooks.execution().recurrence().atLoop(hash);
  }
}
