package learner;

/** Code as a learner's, outside of the lab's packages: a loop that only an interrupt ends. */
public final class Endless {
  private Endless() {}

  /** Computes until the thread is interrupted. */
  public static void loop() {
    while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait();
  }
}
