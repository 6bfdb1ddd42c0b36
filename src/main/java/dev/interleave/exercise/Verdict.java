package dev.interleave.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a check found.
 *
 * @param id the exercise
 * @param mismatches what is not yet as asked; none when it is solved
 * @param beside the answer beside one that passes, where it is a schedule and does not
 */
public record Verdict(String id, List<Mismatch> mismatches, Optional<SideBySide> beside) {

  /** Takes a copy of the mismatches. */
  public Verdict {
    mismatches = List.copyOf(mismatches);
  }

  /** Whether everything is as asked. */
  public boolean passed() {
    return mismatches.isEmpty();
  }

  @Override
  public String toString() {
    if (passed()) return id + " passed";
    return mismatches.stream()
        .map(Mismatch::toString)
        .collect(Collectors.joining("\n\n", id + " not yet\n", ""));
  }
}
