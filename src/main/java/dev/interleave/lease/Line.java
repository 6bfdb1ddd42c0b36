package dev.interleave.lease;

import java.nio.channels.FileLock;

/**
 * One who stands in line. A line is a row of places, each with a lock. Who comes takes the last
 * place and goes forward until somebody stands in front; a place is left only when the next one is
 * taken. So nobody overtakes, and nobody has to write down who is there.
 */
final class Line {
  /** Who finds the last place taken waits before it, in no order. */
  static final int PLACES = 100;

  /** Bytes before it are those of cores. */
  private static final long BEGIN = 10_000;

  private final LockFile file;
  private int place = PLACES + 1;
  private FileLock held;

  Line(LockFile file) {
    this.file = file;
  }

  /** Goes forward as far as nobody stands. Returns the place: 1 is the front. */
  int advance() {
    while (place > 1) {
      var next = file.take(BEGIN + place - 1);
      if (next.isEmpty()) break;
      leave();
      held = next.get();
      place--;
    }
    return place;
  }

  /** Gives the place back. */
  void leave() {
    if (held != null) LockFile.release(held);
    held = null;
  }
}
