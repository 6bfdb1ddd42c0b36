package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Exceptions as learners read them: their own frames with cell and line, the JDK's in short, the
 * kernel's not at all.
 */
public final class ErrorReport {
  /** What JShell puts before the names of a cell. */
  private static final Pattern INNER_NAME = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]");

  private static final int MOST_FRAMES = 20;
  private static final int MOST_CAUSES = 5;

  private final Sources sources;

  /** A report that finds cells in the given sources. */
  public ErrorReport(Sources sources) {
    this.sources = sources;
  }

  /** Describes an exception. Calls its {@code getMessage}, which may be the learner's code. */
  public CellFailure describe(Throwable thrown) {
    var lines = new ArrayList<String>();
    var message = message(thrown);
    if (isRequest(thrown)) return CellFailure.request(simpleName(thrown), message);
    lines.add(Ansi.bold(headline(thrown, message)));
    frames(thrown, lines);
    causes(thrown, lines);
    return new CellFailure(simpleName(thrown), message, lines);
  }

  /** An exception of the lab's library that took its frames away: it asks, and nothing is wrong. */
  private static boolean isRequest(Throwable thrown) {
    var name = thrown.getClass().getName();
    return name.startsWith("dev.interleave.")
        && !name.startsWith("dev.interleave.kernel.")
        && thrown.getStackTrace().length == 0;
  }

  /** The first causes and the last, which is where it began. */
  private void causes(Throwable thrown, List<String> lines) {
    var causes = causesOf(thrown);
    int left = causes.size() - MOST_CAUSES;
    for (int i = 0; i < causes.size(); i++) {
      if (left > 0 && i == MOST_CAUSES - 1) {
        lines.add("... and " + left + " causes more, until the first:");
        i += left;
      }
      var cause = causes.get(i);
      lines.add(Ansi.bold("Caused by: " + headline(cause, message(cause))));
      frames(cause, lines);
    }
  }

  private static List<Throwable> causesOf(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(thrown);
    var causes = new ArrayList<Throwable>();
    for (var cause = thrown.getCause(); cause != null && seen.add(cause); cause = cause.getCause())
      causes.add(cause);
    return causes;
  }

  private static String headline(Throwable thrown, String message) {
    var name = INNER_NAME.matcher(thrown.getClass().getName()).replaceFirst("");
    name = name.startsWith("dev.interleave.kernel.") ? simpleName(thrown) : name;
    return message.isEmpty() ? name : name + ": " + message;
  }

  private static String simpleName(Throwable thrown) {
    var name = thrown.getClass().getSimpleName();
    return name.isEmpty() ? thrown.getClass().getName() : name;
  }

  private static String message(Throwable thrown) {
    try {
      var message = thrown.getLocalizedMessage();
      return explain(thrown, message == null ? "" : INNER_NAME.matcher(message).replaceAll(""));
    } catch (RuntimeException | StackOverflowError e) {
      return "(its getMessage() threw " + e.getClass().getName() + ")";
    }
  }

  private static String explain(Throwable thrown, String message) {
    if (thrown instanceof OutOfMemoryError && message.contains("native thread"))
      return message
          + ". The operating system gave no further thread: too many are alive. A pool or virtual threads need far fewer;"
          + " %threads lists those that still run.";
    return message;
  }

  private void frames(Throwable thrown, List<String> lines) {
    var frames = ownFrames(thrown.getStackTrace());
    int shown = 0;
    int repeated = 0;
    String last = "";
    for (var frame : frames) {
      var line = describe(frame);
      if (line.equals(last)) {
        repeated++;
        continue;
      }
      if (shown++ == MOST_FRAMES) break;
      repeated = flush(repeated, lines);
      lines.add(line);
      last = line;
    }
    flush(repeated, lines);
    if (shown > MOST_FRAMES) lines.add("    ... " + (frames.size() - MOST_FRAMES) + " frames more");
  }

  private static int flush(int repeated, List<String> lines) {
    if (repeated > 0) lines.add("    ... and " + repeated + " times more");
    return 0;
  }

  /** Without what the kernel itself put below the learner's code. */
  private static List<StackTraceElement> ownFrames(StackTraceElement[] stack) {
    var frames = new ArrayList<StackTraceElement>();
    for (var frame : stack) {
      frames.add(frame);
      if (frame.getMethodName().equals("do_it$")) break;
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
    var place = sources.find(frame);
    if (place.isEmpty()) return "    at " + shortName(frame);
    var method = method(frame);
    return "    at "
        + method
        + "cell "
        + place.get().cell()
        + ", line "
        + place.get().line()
        + "\n        "
        + Excerpt.of(place.get().text().strip());
  }

  private static String method(StackTraceElement frame) {
    var name = frame.getMethodName();
    if (name.equals("do_it$") || name.startsWith("lambda$") || name.equals("<clinit>")) return "";
    var nested = frame.getClassName().replaceFirst("^REPL\\.\\$JShell\\$[^$]+\\$?", "");
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
