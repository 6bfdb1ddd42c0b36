package dev.interleave.exercise.lesson15;

import static dev.interleave.Lab.explore;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertPasses;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertWas;

import java.util.List;
import org.junit.jupiter.api.Test;

class Lesson15Test {
  static class Plain {
    int text;
    boolean sent;
    int read = -1;
  }

  static class Sent {
    int text;
    volatile boolean sent;
    int read = -1;
  }

  static class WrongWord {
    volatile int text;
    boolean sent;
    int read = -1;
  }

  @Test
  void aVolatileFlagCarriesTheLetter() {
    assertPasses(
        "15.1",
        explore(Sent::new)
            .thread(p -> {
              p.text = 42;
              p.sent = true;
            })
            .thread(p -> {
              if (p.sent) p.read = p.text;
            }));
  }

  @Test
  void aDataRaceIsFoundThoughEveryOrderEndsWell() {
    assertWas(
        "15.1",
        explore(Plain::new)
            .thread(p -> {
              p.text = 42;
              p.sent = true;
            })
            .thread(p -> {
              if (p.sent) p.read = p.text;
            })
            .always(p -> p.read != 0),
        "data race on sent");
    assertWas(
        "15.1",
        explore(WrongWord::new)
            .thread(p -> {
              p.text = 42;
              p.sent = true;
            })
            .thread(p -> {
              if (p.sent) p.read = p.text;
            }),
        "data race on sent");
  }

  @Test
  void sixSharedThings() {
    var right = List.of("final", "volatile", "lock", "confined", "nothing", "nothing");
    assertPasses("15.2", right);
    assertWas(
        "15.2",
        List.of("final", "volatile", "lock", "confined", "nothing", "volatile"),
        "\"volatile\"");
  }
}
