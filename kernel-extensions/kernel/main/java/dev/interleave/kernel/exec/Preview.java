package dev.interleave.kernel.exec;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Features that Java shows before they are final, such as StructuredTaskScope. They are on where
 * the kernel's process was started with {@code --enable-preview -Dinterleave.preview=true}.
 */
final class Preview {
  /** The Java version whose previews the lessons use. */
  private static final int KNOWN = 25;

  private static final int FEATURE = Runtime.version().feature();
  private static final Pattern NAMES = Pattern.compile("StructuredTaskScope|Joiner|StableValue");

  private Preview() {}

  /** The options of javac; the process must have been started for them, or no class would load. */
  static List<String> options() {
    return Boolean.getBoolean("interleave.preview")
        ? List.of("--enable-preview", "--source", String.valueOf(FEATURE))
        : List.of();
  }

  static String howToTurnOn() {
    return "Previews are off in this kernel. They are on when java starts it with --enable-preview"
        + " -Dinterleave.preview=true, as ./lab does.";
  }

  /** A sentence where the message may come from a change between two previews; else empty. */
  static String anotherOne(String message) {
    return FEATURE > KNOWN && NAMES.matcher(message).find()
        ? "\nThis is Java " + FEATURE + ". Its preview differs from that of Java " + KNOWN + "."
        : "";
  }
}
