package dev.interleave;

import dev.interleave.exercise.Verdict;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a course grades by: the last check of each exercise in this notebook. A locked cell below an
 * exercise says {@code dev.interleave.Points.earned("1.2")}, which gives its points by not
 * throwing.
 */
public final class Points {
  private static final Map<String, Verdict> LAST = new ConcurrentHashMap<>();

  private Points() {}

  static void keep(Verdict verdict) {
    LAST.put(verdict.id(), verdict);
  }

  /**
   * Returns if the exercise was checked since the kernel started, and its last check passed.
   *
   * @throws IllegalStateException otherwise, with what is not yet as asked
   */
  public static void earned(String id) {
    var verdict = LAST.get(id);
    if (verdict == null)
      throw new IllegalStateException(
          "Exercise %s was not checked. Its cell did not come as far as check(\"%s\", ...)."
              .formatted(id, id));
    if (!verdict.passed()) throw new IllegalStateException(verdict.toString());
  }
}
