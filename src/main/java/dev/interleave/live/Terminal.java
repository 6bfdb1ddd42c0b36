package dev.interleave.live;

import dev.interleave.schedule.Names;
import java.io.PrintStream;

/**
 * One line that is written over again and again, and taken away at the end. Of two runs at once the
 * line tells of whichever looks.
 */
final class Terminal implements ProgressListener {
  private static final int WIDTH = 100;
  private static final int EVERY = 4;

  private final PrintStream out;

  Terminal(PrintStream out) {
    this.out = out;
  }

  /** In jshell nobody can tell, since the tool reads what this JVM prints; it mostly is one. */
  static boolean isThere() {
    if (System.getProperty("sun.java.command", "").startsWith("jdk.jshell.")) return true;
    var console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public ProgressView begin(ProgressScope stage) {
    return new Line();
  }

  private final class Line implements ProgressView {
    private int looks;
    private int written;

    @Override
    public void look(ProgressScope.Path path) {
      if (looks++ % EVERY == 0) write(Names.cut(ProgressText.of(path), WIDTH));
    }

    private void write(String text) {
      out.print("\r" + text + " ".repeat(Math.max(0, written - text.length())));
      out.flush();
      written = text.length();
    }

    @Override
    public void end() {
      write("");
      out.print("\r");
      out.flush();
    }
  }
}
