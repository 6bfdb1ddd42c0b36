package dev.interleave.exercise.lesson03;

import dev.interleave.exercise.GuardedCheck;
import dev.interleave.exercise.Mismatch;
import dev.interleave.work.Child;
import dev.interleave.work.Outcome;
import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Ticket offices in processes of their own, which count their sales in one file. */
final class TicketOffices {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final int SECONDS = 30;
  private static final int ENOUGH = 1_000;

  private TicketOffices() {}

  /** What is not yet as asked of a program of which two should lose no ticket. */
  static List<Mismatch> mismatches(String source) {
    return GuardedCheck.mismatches(LIMIT, () -> withLedger(source));
  }

  private static List<Mismatch> withLedger(String source) throws Exception {
    var ledger = Files.createTempFile("ledger", ".bin");
    try {
      return alone(source, ledger);
    } catch (IllegalArgumentException doesNotCompile) {
      return List.of(
          new Mismatch("a program", doesNotCompile.getMessage(), "look at the line it names"));
    } finally {
      Files.deleteIfExists(ledger);
    }
  }

  private static List<Mismatch> alone(String source, Path ledger) throws Exception {
    Files.write(ledger, new byte[Long.BYTES]);
    var first = child(source, ledger, System.currentTimeMillis()).call();
    if (!first.ok()) return List.of(broken(first));
    long alone = number(ledger);
    if (alone < ENOUGH)
      return List.of(
          new Mismatch(
              "an office that sells %,d tickets or more".formatted(ENOUGH),
              "%,d in the ledger after one office alone".formatted(alone),
              "leave the loop as it was"));
    return together(source, ledger, alone, first);
  }

  private static List<Mismatch> together(String source, Path ledger, long alone, Outcome first)
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
        new Mismatch(
            "%,d tickets in the ledger, %,d of each office".formatted(2 * alone, alone),
            "%,d: %,d are lost".formatted(both, 2 * alone - both),
            "hold the lock from before the read until after the write"));
  }

  private static Callable<Outcome> child(String source, Path ledger, long opening) {
    return () -> Child.java(source, ledger.toString(), "" + opening).seconds(SECONDS).run();
  }

  private static Mismatch broken(Outcome outcome) {
    var said = outcome.errors().isEmpty() ? "" : ": " + outcome.errors().getFirst();
    return new Mismatch(
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
