package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.List;

/** Why a cell did not end well, in the words that the learner will read. */
public final class CellFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private final String name;
  private final transient List<String> traceback;

  /**
   * A failure.
   *
   * @param name the class of the exception, without its package
   * @param message one line
   * @param traceback the lines to show, which may carry ANSI colours
   */
  public CellFailure(String name, String message, List<String> traceback) {
    super(message, null, false, false);
    this.name = name;
    this.traceback = List.copyOf(traceback);
  }

  /** No failure of anybody's: the cell asks for something, in words that stand under it. */
  static CellFailure request(String name, String message) {
    return new CellFailure(name, message, List.of());
  }

  /** Whether there are words and nothing else, since nothing is wrong. */
  public boolean isRequest() {
    return traceback.isEmpty() && !getMessage().isBlank();
  }

  /** A failure that needs no more than a sentence. */
  public static CellFailure sentence(String name, String message) {
    return new CellFailure(name, message, List.of(Ansi.bold(name) + ": " + message));
  }

  /** A failure whose sentence is followed by more lines. */
  public static CellFailure sentence(String name, String message, List<String> more) {
    var lines = new ArrayList<String>(sentence(name, message).traceback());
    lines.addAll(more);
    return new CellFailure(name, message, lines);
  }

  /** The class of the exception, without its package. */
  public String name() {
    return name;
  }

  /** The lines to show. */
  public List<String> traceback() {
    return traceback;
  }
}
