package dev.interleave.explore;

import static dev.interleave.Lab.explore;

/** What tests of exploring count with: a plain increment is a read and a write. */
public class Counter {
  public int n;

  public void up() {
    n++;
  }

  public synchronized void safely() {
    n++;
  }

  /** Two threads that increment it once each: 6 orders, 4 of them bad. */
  public static Exploration<Counter> twoUps() {
    return explore(Counter::new)
        .thread("Ann", c -> c.up())
        .thread("Bob", c -> c.up())
        .always(c -> c.n == 2);
  }
}
