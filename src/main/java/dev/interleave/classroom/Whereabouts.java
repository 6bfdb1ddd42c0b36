package dev.interleave.classroom;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * Which lesson and cell a message comes from.
 *
 * @param lesson its number, such as {@code 08}; empty where that is not known
 * @param cell the cell's id, such as {@code 08-14}; empty for a learner's own cell
 */
public record Whereabouts(String lesson, String cell) {
  /** A cell of a lesson, not one that a learner added. */
  private static final Pattern CELL = Pattern.compile("(\\d\\d)-\\d\\d+");

  private static final Pattern NOTEBOOK = Pattern.compile("(\\d\\d)-.*\\.ipynb");

  /** Set by a notebook server: the path of the notebook. Nothing but the lesson's number leaves. */
  private static final String SESSION = "JPY_SESSION_NAME";

  /** Looked for once, when first needed. */
  private static final class Found {
    private static final Optional<CellNames> NAMES =
        ServiceLoader.load(CellNames.class, CellNames.class.getClassLoader()).findFirst();
  }

  /** Of the calling thread. */
  public static Whereabouts now() {
    return of(Found.NAMES.map(CellNames::current).orElse(null), System.getenv(SESSION));
  }

  static Whereabouts of(String cell, String session) {
    var known = CELL.matcher(cell == null ? "" : cell);
    if (known.matches()) return new Whereabouts(known.group(1), cell);
    var file = Path.of(session == null ? "" : session).getFileName();
    var notebook = NOTEBOOK.matcher(file == null ? "" : file.toString());
    return new Whereabouts(notebook.matches() ? notebook.group(1) : "", "");
  }
}
