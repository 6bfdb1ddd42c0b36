package dev.interleave;

/** What must be done before each run, outside of the stopwatch. May throw anything. */
@FunctionalInterface
public interface Preparation {
  /** Makes things ready for one run. */
  void run() throws Exception;
}
