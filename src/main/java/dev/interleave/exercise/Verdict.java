package dev.interleave.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a check found.
 *
 * @param id the exercise
 * @param facts what is not yet as asked; none when it is solved
 * @param beside the answer beside one that passes, where it is a schedule and does not
 */
public record Verdict(String id, List<Fact> facts, Optional<Beside> beside) {

  /** Takes a copy of the facts. */
  public Verdict {
    facts = List.copyOf(facts);
  }

  /** Whether everything is as asked. */
  public boolean passed() {
    return facts.isEmpty();
  }

  @Override
  public String toString() {
    if (passed()) return id + " passed";
    return facts.stream()
        .map(Fact::toString)
        .collect(Collectors.joining("\n\n", id + " not yet\n", ""));
  }
}
