package dev.interleave.lease;

import dev.interleave.machine.Clock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The turns of this JVM at the cores of a shared machine. A JVM has one at a time; what another of
 * its threads measures meanwhile needs none, since it is the same person's.
 */
public final class Leases {
  /** Names the file whose bytes are locked. Whoever shares the machine shares it. */
  static final String VARIABLE = "INTERLEAVE_LEASES";

  /** Marks a child of a run: it computes in its parent's turn. */
  private static final String CHILD = "INTERLEAVE_CHILD";

  /** How long one stands in line before one measures anyway. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Leases ROOM = of(System.getenv(VARIABLE), System.getenv(CHILD));

  final Optional<LockFile> file;
  final Clock clock;
  final long patience;
  final Natures natures = new Natures();

  /** Whose turn is asked for or under way. */
  final AtomicReference<Turn> turn = new AtomicReference<>();

  /** Nanoseconds that this JVM has stood in line. */
  final AtomicLong waited = new AtomicLong();

  /** Nanoseconds that a place in line took the last time. */
  final AtomicLong each = new AtomicLong(Duration.ofSeconds(5).toNanos());

  Leases(Optional<LockFile> file, Clock clock, Duration patience) {
    this.file = file;
    this.clock = clock;
    this.patience = patience.toNanos();
  }

  private static Leases of(String named, String child) {
    boolean off = named == null || named.isBlank() || child != null;
    return new Leases(off ? Optional.empty() : open(named), Clock.SYSTEM, PATIENCE);
  }

  /** A file that cannot be had stops nobody; that everybody measures at once is said. */
  static Optional<LockFile> open(String named) {
    try {
      return Optional.of(LockFile.open(Path.of(named)));
    } catch (IOException | RuntimeException missing) {
      System.err.println(
          "Runs do not take turns here: the file that %s names cannot be opened (%s). Tell whoever set up this machine."
              .formatted(VARIABLE, missing));
      return Optional.empty();
    }
  }

  /**
   * A measurement begins on the calling thread, or goes on inside of one that has begun there. Its
   * runs share a turn; close it when the last one has ended.
   */
  public static Turn enter() {
    return ROOM.begin();
  }

  Turn begin() {
    if (file.isEmpty()) return Turn.NOBODYS;
    var now = turn.get();
    if (now != null && now.isMine()) return now.again();
    var mine = new Turn(this);
    return turn.compareAndSet(null, mine) ? mine : Turn.NOBODYS;
  }

  /** Nanoseconds that this JVM has stood in line: no part of what anything took. */
  public static long waited() {
    return ROOM.waited.get();
  }

  /** Tells beforehand that the work of this name waits. */
  public static void waits(String work) {
    ROOM.natures.learn(work, false);
  }
}
