package dev.interleave.explore;

/** Two forks of which each eater takes one, and holds it while it takes the other. */
public class Forks {
  public final Object left = new Object();
  public final Object right = new Object();

  public void eat(Object one, Object other) {
    synchronized (one) {
      synchronized (other) {
        return;
      }
    }
  }
}
