package dev.interleave.machine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The files under {@code /proc} and {@code /sys}. What is missing, may not be read, is garbage or
 * has gone meanwhile is empty, never an exception and never 0.
 *
 * @param root where the two are; another folder in tests
 */
record Proc(Path root) {
  static final Proc SYSTEM = new Proc(Path.of("/"));

  // Nothing asked for here stands further down, and a machine with many CPUs has long files.
  private static final int MOST = 1 << 16;

  /** The file's text, or an empty one. */
  String text(String file) {
    // Not a channel: an interrupted learner's thread would close it.
    try (var in = new FileInputStream(root.resolve(file).toFile())) {
      return new String(in.readNBytes(MOST), ISO_8859_1);
    } catch (IOException | RuntimeException unavailable) {
      return "";
    }
  }

  /** The names in a folder; none where it cannot be read. */
  List<String> names(String folder) {
    try {
      var names = root.resolve(folder).toFile().list();
      return names == null ? List.of() : Arrays.asList(names);
    } catch (RuntimeException unavailable) {
      return List.of();
    }
  }

  /** The words of the first line that begins with {@code label}, the label left out. */
  static List<String> words(String text, String label) {
    return text.lines()
        .filter(line -> line.startsWith(label))
        .findFirst()
        .map(line -> List.of(line.substring(label.length()).strip().split("\\s+")))
        .orElse(List.of());
  }

  /** The number that follows {@code label} at the beginning of a line. */
  static OptionalLong number(String text, String label) {
    return number(words(text, label), 0);
  }

  /** The word at {@code index} as a number. */
  static OptionalLong number(List<String> words, int index) {
    if (index >= words.size()) return OptionalLong.empty();
    try {
      long number = Long.parseLong(words.get(index));
      return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    } catch (NumberFormatException garbage) {
      return OptionalLong.empty();
    }
  }
}
