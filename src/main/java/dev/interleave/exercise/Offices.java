package dev.interleave.exercise;

import dev.interleave.work.Child;
import dev.interleave.work.Outcome;
import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ticket offices in processes of their own, which count their sales in one file. */
final class Offices {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final int SECONDS = 30;
  private static final int ENOUGH = 1_000;

  private Offices() {}

  /** Facts about the order of six steps of a sale. */
  static List<Fact> steps(Object answer) {
    var steps =
        ((List<?>) answer)
            .stream().map(step -> String.valueOf(step).strip().toLowerCase()).toList();
    var right = List.of("open", "lock", "read", "write", "release", "close");
    if (!steps.stream().sorted().toList().equals(right.stream().sorted().toList()))
      return List.of(
          new Fact(
              "each of these once: " + right.stream().sorted().collect(Collectors.joining(", ")),
              String.join(", ", steps),
              "change the order alone"));
    var facts = new ArrayList<Fact>();
    later(facts, steps, "open", "lock", "a file must be open before it can be locked");
    later(facts, steps, "open", "read", "a file must be open before it can be read");
    later(facts, steps, "lock", "read", "another office may read between your read and your lock");
    later(facts, steps, "read", "write", "you cannot add one to a number that you have not read");
    later(facts, steps, "write", "release", "whoever waits for the lock reads at once");
    later(facts, steps, "release", "close", "what was opened first is closed last");
    return facts;
  }

  private static void later(
      List<Fact> facts, List<String> steps, String first, String then, String advice) {
    if (steps.indexOf(first) > steps.indexOf(then))
      facts.add(new Fact(first + " before " + then, then + " before " + first, advice));
  }

  /** Facts about a program of which two should lose no ticket. */
  static List<Fact> program(Object answer) {
    return Guarded.facts(LIMIT, () -> facts((String) answer));
  }

  private static List<Fact> facts(String source) throws Exception {
    var ledger = Files.createTempFile("ledger", ".bin");
    try {
      return facts(source, ledger);
    } catch (IllegalArgumentException doesNotCompile) {
      return List.of(
          new Fact("a program", doesNotCompile.getMessage(), "look at the line it names"));
    } finally {
      Files.deleteIfExists(ledger);
    }
  }

  private static List<Fact> facts(String source, Path ledger) throws Exception {
    Files.write(ledger, new byte[Long.BYTES]);
    var first = child(source, ledger, System.currentTimeMillis()).call();
    if (!first.ok()) return List.of(broken(first));
    long alone = number(ledger);
    if (alone < ENOUGH)
      return List.of(
          new Fact(
              "an office that sells %,d tickets or more".formatted(ENOUGH),
              "%,d in the ledger after one office alone".formatted(alone),
              "leave the loop as it was"));
    return together(source, ledger, alone, first);
  }

  private static List<Fact> together(String source, Path ledger, long alone, Outcome first)
      throws Exception {
    Files.write(ledger, new byte[Long.BYTES]);
    // Late enough for both to be there, however busy the machine is just now.
    long opening = System.currentTimeMillis() + 1_000 + (long) (2_000 * first.seconds());
    try (var pool = Executors.newFixedThreadPool(2)) {
      var offices = Stream.generate(() -> child(source, ledger, opening)).limit(2).toList();
      for (var office : pool.invokeAll(offices))
        if (!office.get().ok()) return List.of(broken(office.get()));
    }
    long both = number(ledger);
    if (both == 2 * alone) return List.of();
    return List.of(
        new Fact(
            "%,d tickets in the ledger, %,d of each office".formatted(2 * alone, alone),
            "%,d: %,d are lost".formatted(both, 2 * alone - both),
            "hold the lock from before the read until after the write"));
  }

  private static Callable<Outcome> child(String source, Path ledger, long opening) {
    return () -> Child.java(source, ledger.toString(), "" + opening).seconds(SECONDS).run();
  }

  private static Fact broken(Outcome outcome) {
    var said = outcome.errors().isEmpty() ? "" : ": " + outcome.errors().getFirst();
    return new Fact(
        "an office that closes by itself",
        outcome.timedOut()
            ? "still open after %d seconds".formatted(SECONDS)
            : "it ended with exit code " + outcome.exitCode() + said,
        outcome.timedOut()
            ? "give every lock back; the other office waits for it"
            : "look at the exception");
  }

  private static long number(Path ledger) throws Exception {
    try (var in = new DataInputStream(Files.newInputStream(ledger))) {
      return in.readLong();
    }
  }
}
