package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** All explored threads take turns on one real thread, and yet each has a value of its own. */
class ThreadLocalTest {
  static class Slips {
    final ThreadLocal<int[]> slip = ThreadLocal.withInitial(() -> new int[1]);
    final ThreadLocal<Integer> plain = new ThreadLocal<>();
    final ThreadLocal<String> named =
        new ThreadLocal<>() {
          @Override
          protected String initialValue() {
            return "new";
          }
        };
    final AtomicInteger sum = new AtomicInteger();

    void count() {
      for (int i = 0; i < 3; i++) slip.get()[0]++;
      sum.addAndGet(slip.get()[0]);
    }

    void keep(int n) {
      if (plain.get() != null) throw new IllegalStateException("somebody else's " + plain.get());
      plain.set(n);
      sum.addAndGet(plain.get());
      plain.remove();
      if (plain.get() != null) throw new IllegalStateException("still there");
    }

    void rename() {
      if (!named.get().equals("new")) throw new IllegalStateException(named.get());
      named.set("old");
      sum.incrementAndGet();
    }
  }

  private static void isRight(Exploration<?> explored, int orders) {
    assertEquals(0, explored.bad(), explored::toString);
    assertEquals(List.of(), explored.races(), explored::toString);
    assertEquals(orders, explored.total(), explored::toString);
  }

  @Test
  void eachThreadCountsOnASlipOfItsOwn() {
    isRight(
        explore(Slips::new)
            .thread(s -> s.count())
            .thread(s -> s.count())
            .always(s -> s.sum.get() == 6),
        2);
  }

  @Test
  void whatOneSetsNoOtherGets() {
    isRight(
        explore(Slips::new)
            .thread(s -> s.keep(1))
            .thread(s -> s.keep(2))
            .thread(s -> s.keep(4))
            .always(s -> s.sum.get() == 7),
        6);
  }

  @Test
  void aSubclassGivesTheFirstValue() {
    isRight(
        explore(Slips::new)
            .thread(s -> s.rename())
            .thread(s -> s.rename())
            .always(s -> s.sum.get() == 2),
        2);
  }
}
