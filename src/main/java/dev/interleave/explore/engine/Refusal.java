package dev.interleave.explore.engine;

/** Why this code cannot be explored, in a sentence for the learner. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a sentence that says what was seen and what to try. */
  public Refusal(String sentence) {
    super(sentence);
  }
}
