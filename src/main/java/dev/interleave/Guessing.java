package dev.interleave;

/**
 * Whether runs ask for a guess. A class sees a lesson for the first time once; its instructor and
 * the tests see it often.
 */
final class Guessing {
  /** An environment variable: with {@code off} nobody is asked from the start. */
  private static final String VARIABLE = "INTERLEAVE_GUESSES";

  private static volatile boolean asked = !"off".equals(System.getenv(VARIABLE));

  private Guessing() {}

  static boolean isAskedFor() {
    return asked;
  }

  static void askFor(boolean guesses) {
    asked = guesses;
  }
}
