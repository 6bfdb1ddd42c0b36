package dev.interleave.explore;

import static dev.interleave.Lab.explore;

import java.util.concurrent.locks.ReentrantLock;

/** Who takes one lock and only tries the other: nobody waits. */
public class Polite {
  final ReentrantLock a = new ReentrantLock();
  final ReentrantLock b = new ReentrantLock();

  void move(ReentrantLock mine, ReentrantLock other) {
    while (true) {
      mine.lock();
      try {
        if (other.tryLock()) {
          other.unlock();
          return;
        }
      } finally {
        mine.unlock();
      }
    }
  }

  void tryThreeTimes(ReentrantLock mine, ReentrantLock other) {
    for (int i = 0; i < 3; i++) {
      mine.lock();
      try {
        if (other.tryLock()) {
          other.unlock();
          return;
        }
      } finally {
        mine.unlock();
      }
    }
  }

  /** Two of them, each of whom takes what the other one wants: some orders never end. */
  public static Exploration<Polite> forEver() {
    return explore(Polite::new)
        .thread("Ann", p -> p.move(p.a, p.b))
        .thread("Bob", p -> p.move(p.b, p.a));
  }
}
