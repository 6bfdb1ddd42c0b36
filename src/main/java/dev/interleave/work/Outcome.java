package dev.interleave.work;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a {@link Child} has done. Prints in one line.
 *
 * @param exitCode what it ended with: 0 for success, 137 when it was killed
 * @param timedOut whether it was killed because its time was up
 * @param seconds from its start to its end
 * @param lines what it printed
 * @param errors what it printed to the error output
 * @param peakResident the most memory it really occupied, in bytes, as last seen 10 ms before its
 *     end at most; 0 where that is unknown
 * @param notes limits that could not be kept and output that was dropped, in sentences
 */
public record Outcome(
    int exitCode,
    boolean timedOut,
    double seconds,
    List<String> lines,
    List<String> errors,
    long peakResident,
    List<String> notes) {
  private static final Pattern JDK = Pattern.compile("^\\s+(at (java|jdk|sun)\\.|\\.\\.\\. \\d)");
  private static final int SHOWN = 6;

  /** The lists are copied. */
  public Outcome {
    lines = List.copyOf(lines);
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  /** Whether it ended by itself, and well. */
  public boolean ok() {
    return exitCode == 0 && !timedOut;
  }

  /** Everything it printed, as one text. */
  public String text() {
    return String.join("\n", lines);
  }

  /**
   * This outcome, if all went well: {@code child.run().orThrow().lines()}.
   *
   * @throws IllegalStateException if it did not; it begins with what happened, and leaves out the
   *     JDK's own frames, which are in {@code errors()}
   */
  public Outcome orThrow() {
    if (ok()) return this;
    throw new IllegalStateException("The child did not end well. It " + this + said());
  }

  /** What the child said of it, as far as it is about the learner's code. */
  private String said() {
    var more = errors.stream().skip(1).toList();
    var own = more.stream().filter(line -> !JDK.matcher(line).find()).limit(SHOWN).toList();
    var text = own.stream().map(line -> "\n" + line).collect(Collectors.joining());
    int left = more.size() - own.size();
    return left == 0
        ? text
        : "%s\n(%d more lines are in errors() of what run() returns)".formatted(text, left);
  }

  @Override
  public String toString() {
    String end = timedOut ? "killed after %.2f s, its time was up" : "ended after %.2f s";
    var text = new StringBuilder(String.format(Locale.ROOT, end, seconds));
    if (!timedOut && exitCode != 0) text.append(" with exit code ").append(exitCode);
    text.append(": ").append(lines.size()).append(" lines");
    if (peakResident > 0)
      text.append(", at most ").append(Bytes.text(peakResident)).append(" resident");
    if (!ok() && !errors.isEmpty()) text.append("; ").append(errors.getFirst());
    for (var note : notes) text.append("; ").append(note);
    return text.toString();
  }
}
