package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Exceptions as learners read them: their own frames with cell and line, the JDK's in short, the
 * kernel's not at all.
 */
public final class ErrorReport {
  private static final int MOST_FRAMES = 20;

  private final Sources sources;

  /** A report that finds cells in the given sources. */
  public ErrorReport(Sources sources) {
    this.sources = sources;
  }

  /** Describes an exception. Calls its {@code getMessage}, which may be the learner's code. */
  public CellFailure describe(Throwable thrown) {
    List<String> lines = new ArrayList<>();
    String message = message(thrown);
    lines.add(Ansi.red(headline(thrown, message)));
    frames(thrown, lines);
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(thrown);
    for (Throwable cause = thrown.getCause();
        cause != null && seen.add(cause);
        cause = cause.getCause()) {
      lines.add(Ansi.red("Caused by: " + headline(cause, message(cause))));
      frames(cause, lines);
    }
    return new CellFailure(simpleName(thrown), message, lines);
  }

  private static String headline(Throwable thrown, String message) {
    String name = thrown.getClass().getName().replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$", "");
    name = name.startsWith("dev.interleave.kernel.") ? simpleName(thrown) : name;
    return message.isEmpty() ? name : name + ": " + message;
  }

  private static String simpleName(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return name.isEmpty() ? thrown.getClass().getName() : name;
  }

  private static String message(Throwable thrown) {
    try {
      String message = thrown.getLocalizedMessage();
      return explain(thrown, message == null ? "" : message);
    } catch (RuntimeException | StackOverflowError e) {
      return "(its getMessage() threw " + e.getClass().getName() + ")";
    }
  }

  private static String explain(Throwable thrown, String message) {
    if (thrown instanceof OutOfMemoryError && message.contains("native thread")) {
      return message
          + ". The operating system gave no further thread: too many are alive. A pool or virtual threads need far fewer;"
          + " %threads lists those that still run.";
    }
    return message;
  }

  private void frames(Throwable thrown, List<String> lines) {
    List<StackTraceElement> frames = ownFrames(thrown.getStackTrace());
    int shown = 0;
    int repeated = 0;
    String last = "";
    for (StackTraceElement frame : frames) {
      String line = describe(frame);
      if (line.equals(last)) {
        repeated++;
        continue;
      }
      if (shown++ == MOST_FRAMES) {
        break;
      }
      repeated = flush(repeated, lines);
      lines.add(line);
      last = line;
    }
    flush(repeated, lines);
    if (shown > MOST_FRAMES) {
      lines.add("    ... " + (frames.size() - MOST_FRAMES) + " frames more");
    }
  }

  private static int flush(int repeated, List<String> lines) {
    if (repeated > 0) {
      lines.add("    ... and " + repeated + " times more");
    }
    return 0;
  }

  /** Without what the kernel itself put below the learner's code. */
  private static List<StackTraceElement> ownFrames(StackTraceElement[] stack) {
    List<StackTraceElement> frames = new ArrayList<>();
    for (StackTraceElement frame : stack) {
      frames.add(frame);
      if (frame.getMethodName().equals("do_it$")) {
        break;
      }
    }
    frames.removeIf(frame -> isHidden(frame.getClassName()));
    return frames;
  }

  private static boolean isHidden(String className) {
    return className.startsWith("dev.interleave.kernel.")
        || className.startsWith("jdk.internal.reflect.")
        || className.startsWith("jdk.jshell.")
        || className.startsWith("java.lang.reflect.Method");
  }

  private String describe(StackTraceElement frame) {
    Optional<Sources.Place> place = sources.find(frame);
    if (place.isEmpty()) {
      return "    at " + shortName(frame);
    }
    String method = method(frame);
    return "    at "
        + method
        + Ansi.green("cell " + place.get().cell() + ", line " + place.get().line())
        + "\n        "
        + place.get().text().strip();
  }

  private static String method(StackTraceElement frame) {
    String name = frame.getMethodName();
    if (name.equals("do_it$") || name.startsWith("lambda$") || name.equals("<clinit>")) {
      return "";
    }
    String nested = frame.getClassName().replaceFirst("^REPL\\.\\$JShell\\$[^$]+\\$?", "");
    return (nested.isEmpty() ? "" : nested.replace('$', '.') + ".") + name + ", ";
  }

  private static String shortName(StackTraceElement frame) {
    boolean known = frame.getFileName() != null && frame.getLineNumber() > 0;
    String where = known ? "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")" : "";
    String owner =
        frame.getClassName().startsWith("REPL.")
            ? "an earlier version of a cell "
            : frame.getClassName() + ".";
    return owner + frame.getMethodName() + where;
  }
}
