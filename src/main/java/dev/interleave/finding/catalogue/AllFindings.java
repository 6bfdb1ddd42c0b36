package dev.interleave.finding.catalogue;

import dev.interleave.finding.Finding;
import dev.interleave.finding.lesson06.CpuCurve;
import java.util.Map;
import java.util.TreeMap;

/** Every conclusion of the lessons, by its id: the lesson's number and a word. */
public final class AllFindings {
  private static final Map<String, Finding<?>> ALL =
      new TreeMap<>(Map.ofEntries(Map.entry("06.curve", new CpuCurve())));

  private AllFindings() {}

  /**
   * The conclusion with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Finding<?> find(String id) {
    var finding = ALL.get(id);
    if (finding == null)
      throw new IllegalArgumentException(
          "There is no finding \"%s\". There are %s."
              .formatted(id, String.join(", ", ALL.keySet())));
    return finding;
  }
}
