package dev.interleave.exercise.lesson14;

import static dev.interleave.Lab.explore;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertPasses;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertWas;

import dev.interleave.explore.Exploration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class Lesson14Test {
  static class Account {
    final int number;
    int euros = 100;

    Account(int number) {
      this.number = number;
    }
  }

  static class Bank {
    final Account a = new Account(1);
    final Account b = new Account(2);

    void asTheyCome(Account from, Account to, int euros) {
      synchronized (from) {
        synchronized (to) {
          from.euros -= euros;
          to.euros += euros;
        }
      }
    }

    void smallerFirst(Account from, Account to, int euros) {
      var first = from.number < to.number ? from : to;
      var second = from.number < to.number ? to : from;
      synchronized (first) {
        synchronized (second) {
          from.euros -= euros;
          to.euros += euros;
        }
      }
    }

    void oneByOne(Account from, Account to, int euros) {
      synchronized (from) {
        from.euros -= euros;
      }
      synchronized (to) {
        to.euros += euros;
      }
    }

    void halfLocked(Account from, Account to, int euros) {
      synchronized (from) {
        from.euros -= euros;
        to.euros += euros;
      }
    }

    synchronized void wholeBank(Account from, Account to, int euros) {
      from.euros -= euros;
      to.euros += euros;
    }
  }

  private static Exploration<Bank> bank(Exploration.Body<Bank> ann, Exploration.Body<Bank> bob) {
    return explore(Bank::new)
        .thread("Ann", ann)
        .thread("Bob", bob)
        .always(b -> b.a.euros == 110 && b.b.euros == 90);
  }

  @Test
  void locksInOneOrderPass() {
    assertPasses(
        "14.1", bank(b -> b.smallerFirst(b.a, b.b, 10), b -> b.smallerFirst(b.b, b.a, 20)));
    assertPasses("14.1", bank(b -> b.wholeBank(b.a, b.b, 10), b -> b.wholeBank(b.b, b.a, 20)));
    assertPasses("14.1", bank(b -> b.oneByOne(b.a, b.b, 10), b -> b.oneByOne(b.b, b.a, 20)));
  }

  @Test
  void aDeadlockIsShownStepByStep() {
    var stuck = bank(b -> b.asTheyCome(b.a, b.b, 10), b -> b.asTheyCome(b.b, b.a, 20));
    assertWas("14.1", stuck, "2 of 4 end badly");
    assertWas("14.1", stuck, "Ann locks a\n              Bob locks b\n              deadlock: Ann");
  }

  @Test
  void moneyThatIsLostIsAFact() {
    assertWas(
        "14.1",
        bank(b -> b.halfLocked(b.a, b.b, 10), b -> b.halfLocked(b.b, b.a, 20)),
        "end badly");
  }

  @Test
  void threadsThatDoNothingAreAFact() {
    assertWas("14.1", explore(Bank::new).thread("Ann", b -> {}).thread("Bob", b -> {}), "1");
  }

  @Test
  void whatCannotBeTriedInFullIsAFact() {
    assertWas(
        "14.1",
        explore(AtomicInteger::new)
            .thread("Ann", n -> many(n))
            .thread("Bob", n -> many(n))
            .thread("Cem", n -> many(n)),
        "there are more");
  }

  private static void many(AtomicInteger n) {
    for (int i = 0; i < 12; i++) n.incrementAndGet();
  }

  @Test
  void aRaceIsAFactThoughEveryOrderEndsWell() {
    assertWas(
        "14.1",
        explore(Bank::new).thread("Ann", b -> b.a.euros = 1).thread("Bob", b -> b.a.euros = 1),
        "data race");
  }

  @Test
  void sixReports() {
    var right = List.of("deadlock", "livelock", "starvation", "race", "deadlock", "fine");
    assertPasses("14.2", right);
    assertWas(
        "14.2",
        List.of("livelock", "livelock", "starvation", "race", "deadlock", "fine"),
        "\"livelock\"");
  }
}
