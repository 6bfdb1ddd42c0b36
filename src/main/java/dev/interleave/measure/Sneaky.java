package dev.interleave.measure;

import java.util.concurrent.Callable;

/** Lets a checked exception out of a method that does not declare it, unchanged. */
public final class Sneaky {
  private Sneaky() {}

  /** Calls {@code body} and throws whatever it throws. */
  public static <T> T run(Callable<T> body) {
    try {
      return body.call();
    } catch (Throwable thrown) {
      throw sneak(thrown);
    }
  }

  /** Throws {@code thrown} as it is; declared to return so that callers can write {@code throw}. */
  @SuppressWarnings("unchecked")
  public static <E extends Throwable> RuntimeException sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
