package dev.interleave.kernel.magic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was meant. */
final class Nearest {
  private Nearest() {}

  /** The known name that is only a few letters away, whatever its case; empty if none is. */
  static Optional<String> to(String wrong, Collection<String> known) {
    int most = Math.max(1, wrong.length() / 3);
    return known.stream()
        .sorted()
        .filter(name -> distance(wrong, name) <= most)
        .min(Comparator.comparingInt(name -> distance(wrong, name)));
  }

  /** How many letters must be added, dropped, changed, or swapped with their neighbour. */
  static int distance(String first, String second) {
    var a = first.toLowerCase(Locale.ROOT);
    var b = second.toLowerCase(Locale.ROOT);
    var steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++)
      for (int j = 0; j <= b.length(); j++)
        steps[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, steps);
    return steps[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] steps) {
    int changed = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(changed, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
