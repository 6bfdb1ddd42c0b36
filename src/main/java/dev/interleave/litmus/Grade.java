package dev.interleave.litmus;

/** What an outcome is to the one who asks. */
public enum Grade {
  /** May come, and surprises nobody. */
  ACCEPTABLE,
  /** May come, though in no order of the steps: it is what the test is about. */
  INTERESTING,
  /** Must never come. */
  FORBIDDEN;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
