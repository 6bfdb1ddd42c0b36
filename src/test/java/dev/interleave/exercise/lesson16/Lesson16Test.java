package dev.interleave.exercise.lesson16;

import static dev.interleave.Lab.explore;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertPasses;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertWas;

import dev.interleave.explore.Exploration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class Lesson16Test {
  static class Bell {
    boolean rung;

    synchronized void ringForOne() {
      rung = true;
      notify();
    }

    synchronized void ringForAll() {
      rung = true;
      notifyAll();
    }

    void lookThenLock() throws InterruptedException {
      if (rung) return;
      synchronized (this) {
        wait();
      }
    }

    synchronized void listen() throws InterruptedException {
      while (!rung) wait();
    }
  }

  private static Exploration<Bell> bell(Exploration.Body<Bell> ring, Exploration.Body<Bell> ear) {
    return explore(Bell::new).thread("keeper", ring).thread("Ann", ear).thread("Bob", ear);
  }

  @Test
  void aBellThatAllHear() {
    assertPasses("16.1", bell(b -> b.ringForAll(), b -> b.listen()));
  }

  @Test
  void aBellThatSomeSleepThrough() {
    assertWas("16.1", bell(b -> b.ringForOne(), b -> b.lookThenLock()), "64 of 76 end badly");
    assertWas("16.1", bell(b -> b.ringForOne(), b -> b.listen()), "a signal");
    assertWas("16.1", bell(b -> b.ringForAll(), b -> b.lookThenLock()), "a signal");
  }

  static class Till {
    final CountDownLatch done = new CountDownLatch(2);
    int left;
    int right;
    int sum;

    void tooEarly() {
      done.countDown();
      left = 30;
    }

    void left() {
      left = 30;
      done.countDown();
    }

    void right() {
      right = 12;
      done.countDown();
    }

    void add() throws InterruptedException {
      done.await();
      sum = left + right;
    }
  }

  private static Exploration<Till> till(Exploration.Body<Till> left) {
    return explore(Till::new)
        .thread("left", left)
        .thread("right", t -> t.right())
        .thread("owner", t -> t.add())
        .always(t -> t.sum == 42);
  }

  @Test
  void aSumWhenBothAreThere() {
    assertPasses("16.2", till(t -> t.left()));
    assertWas("16.2", till(t -> t.tooEarly()), "right = 12, sum = 12");
    assertWas("16.2", till(t -> t.left = 30), "deadlock");
  }
}
