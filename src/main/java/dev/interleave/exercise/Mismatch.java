package dev.interleave.exercise;

/**
 * One thing that is not yet as asked.
 *
 * @param expected what the exercise asks for
 * @param was what was seen
 * @param advice where to look next; never the solution
 */
public record Mismatch(String expected, String was, String advice) {
  @Override
  public String toString() {
    return "  expected: " + expected + "\n  was:      " + was + "\n  try:      " + advice;
  }
}
