package dev.interleave;

/**
 * What became of a result that was to be kept.
 *
 * @param no its number in the store; 0 if it could not be kept
 * @param sentence what a learner reads: the number and how it stands to earlier ones, or why not
 */
public record StoredResult(long no, String sentence) {

  /** Whether it was kept. */
  public boolean isKept() {
    return no > 0;
  }

  @Override
  public String toString() {
    return sentence;
  }
}
