package dev.interleave.work;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/** A thread kept on some of its CPUs, until closed. Made by {@link Cores#pin}. */
public final class Pin implements AutoCloseable {
  private static final Path THREADS = Path.of("/proc/self/task");

  private final int cores;
  private final BitSet before;
  private final BitSet narrow;
  private final String reason;
  private boolean closed;

  Pin(int cores, BitSet before, BitSet narrow) {
    this.cores = cores;
    this.before = before;
    this.narrow = narrow;
    this.reason = "";
  }

  Pin(int cores, String reason) {
    this.cores = cores;
    this.before = new BitSet();
    this.narrow = before;
    this.reason = reason;
  }

  /** How many cores were asked for. */
  public int cores() {
    return cores;
  }

  /** Whether the thread is really kept on these cores now. */
  public synchronized boolean inEffect() {
    return reason.isEmpty() && !closed;
  }

  /**
   * Gives the CPUs back, to every thread of the process that is still on the narrow set: a carrier
   * or pool thread started meanwhile would otherwise keep it for life. Any thread may call this;
   * twice does no harm.
   */
  @Override
  public synchronized void close() {
    if (!inEffect()) return;
    closed = true;
    if (before.equals(narrow)) return;
    try {
      // A thread not yet reached may start another, which inherits the narrow set: look again.
      while (widenAll() > 0) {}
    } catch (IOException | DirectoryIteratorException e) {
      Affinity.set(Affinity.SELF, before);
    }
  }

  private int widenAll() throws IOException {
    int widened = 0;
    try (var threads = Files.newDirectoryStream(THREADS)) {
      for (var thread : threads) {
        int id = Integer.parseInt(thread.getFileName().toString());
        if (Affinity.of(id).equals(narrow) && Affinity.set(id, before)) widened++;
      }
    }
    return widened;
  }

  @Override
  public String toString() {
    if (!reason.isEmpty()) return "not pinned: " + reason;
    String place = cores == 1 ? "1 core" : cores + " cores";
    return closed ? "no longer pinned to " + place : "pinned to " + place + ", CPU " + narrow;
  }
}
